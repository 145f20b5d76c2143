import type { Operation } from '@yinhu/contracts/kernel';
import type { ReactNode } from 'react';
import type { ItemOf, SortOf } from './list-types.ts';

/** A column of a list, by the list's operation. */
export interface Column<Op extends Operation> extends RecordColumn<ItemOf<Op>> {
  readonly field: keyof ItemOf<Op> & string;
  readonly sort?: SortOf<Op>;
}

export interface RecordColumn<R> {
  /**
   * Field of the record; its label is `resources.{resource}.fields.{field}`, or with the heading in its
   * place.
   */
  readonly field: string;
  readonly heading?: string;
  readonly render: (record: R) => ReactNode;
  /** Sort field of the API, where it can be sorted by. */
  readonly sort?: string;
  readonly right?: boolean;
  /** Shown from this width up. */
  readonly from?: 'md' | 'lg' | 'xl';
  /** Not to be broken over lines. */
  readonly keep?: boolean;
  /** Where it stands on the phone: heading, under it, at its end; absent: nowhere. */
  readonly phone?: 'title' | 'line' | 'end';
}

/** What tells a column from the others. */
export const keyOf = ({ field, heading = field }: Pick<RecordColumn<never>, 'field' | 'heading'>): string =>
  heading;
