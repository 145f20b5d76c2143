import type { Operation, OutputOf, RequestOf } from '@yinhu/contracts/kernel';

type Asked<Op> =
  RequestOf<Op> extends { filter?: infer F; sort?: infer S }
    ? { filter: NonNullable<F>; sort: NonNullable<S> }
    : never;

/** A record of a list operation. */
export type ItemOf<Op extends Operation> = OutputOf<Op> extends { items: readonly (infer T)[] } ? T : never;

/** A field that a list operation sorts by. */
export type SortOf<Op extends Operation> = Asked<Op>['sort'] extends readonly [
  infer S extends string,
  ...unknown[],
]
  ? S
  : never;

/** A field that a list operation filters by. */
export type FilterOf<Op extends Operation> = keyof Asked<Op>['filter'] & string;

export type FilterValuesOf<Op extends Operation> = Partial<Asked<Op>['filter']>;
