import { FILING } from '@yinhu/contracts/filing';
import type { Column } from './column.ts';
import type { filtersOf } from './filters-of.ts';
import type { FilterOf, SortOf } from './list-types.ts';

type Filings = typeof FILING.filings.list;

// What is refused here is refused by the compiler: without the refusal this file does not compile.
describe('a list', () => {
  it('has the columns, sorts and filters of its operation, and no others', () => {
    const known: Column<Filings> = {
      field: 'budgetFen',
      sort: 'budgetFen',
      render: ({ budgetFen }) => budgetFen,
    };
    // @ts-expect-error filings have no colour
    const unknown: Column<Filings> = { field: 'colour', render: () => null };
    // @ts-expect-error filings are not sorted by their title
    const unsorted: Column<Filings> = { field: 'title', sort: 'title', render: ({ title }) => title };
    const sort: SortOf<Filings> = 'filedAt';
    const filter: FilterOf<Filings> = 'status';
    // @ts-expect-error filings are not filtered by a colour
    const unfiltered: FilterOf<Filings> = 'colour';
    expect([known, unknown, unsorted, sort, filter, unfiltered]).toHaveLength(6);
  });

  it('offers a search only where its operation has one', () => {
    type Search<Op extends typeof FILING.filings.list | typeof FILING.thresholds.list> = ReturnType<
      typeof filtersOf<Op>
    >['Search'];
    const offered: [Search<Filings>] extends [never] ? false : true = true;
    const missing: [Search<typeof FILING.thresholds.list>] extends [never] ? true : false = true;
    expect([offered, missing]).toEqual([true, true]);
  });
});
