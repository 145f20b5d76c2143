import type { Operation } from '@yinhu/contracts/kernel';
import type { ComponentType } from 'react';
import { DayFilter } from './day-filter.tsx';
import { ChoiceFilter, SearchFilter, SelectFilter } from './filter-bar.tsx';
import type { FilterOf } from './list-types.ts';
import { ReferenceFilter } from './reference-filter.tsx';
import { YearFilter } from './year-filter.tsx';

/** The same filter, for the names that the operation filters by. */
type Named<Op extends Operation, C extends (props: never) => unknown> = ComponentType<
  Omit<Parameters<C>[0], 'name'> & { readonly name: FilterOf<Op> }
>;
type Offered<Op extends Operation, Name extends string, C> = Name extends FilterOf<Op> ? C : never;

interface Filters<Op extends Operation> {
  readonly Search: Offered<Op, 'q', typeof SearchFilter>;
  readonly Year: Offered<Op, 'fiscalYear', typeof YearFilter>;
  readonly Select: Named<Op, typeof SelectFilter>;
  readonly Choice: Named<Op, typeof ChoiceFilter>;
  readonly Day: Named<Op, typeof DayFilter>;
  readonly Reference: Named<Op, typeof ReferenceFilter>;
}

const FILTERS = {
  Search: SearchFilter,
  Year: YearFilter,
  Select: SelectFilter,
  Choice: ChoiceFilter,
  Day: DayFilter,
  Reference: ReferenceFilter,
};

/** The filters of a list: one that its operation does not have does not compile. */
export const filtersOf = <Op extends Operation>(_operation: Op): Filters<Op> =>
  FILTERS as unknown as Filters<Op>;
