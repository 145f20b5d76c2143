import type { Table } from './table.ts';

/** A figure beside what it has to be. */
export interface Target {
  readonly name: string;
  readonly figure: number;
  readonly atMost?: number;
  readonly atLeast?: number;
}

export const targetTable = (targets: readonly Target[]): Table => ({
  title: 'Targets',
  columns: ['', 'figure', 'at most', 'at least', ''],
  rows: targets.map(({ name, figure, atMost, atLeast }) => {
    const isMet =
      figure <= (atMost ?? Number.POSITIVE_INFINITY) && figure >= (atLeast ?? Number.NEGATIVE_INFINITY);
    return [name, figure, atMost ?? null, atLeast ?? null, isMet ? 'met' : 'MISSED'];
  }),
});
