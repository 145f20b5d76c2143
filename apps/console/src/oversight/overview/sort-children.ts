import type { DivisionSummary } from '@yinhu/contracts/oversight';
import { type Figure, figureIn } from './figures.ts';

export interface ChildrenSort {
  readonly by: Figure | 'code' | 'chosen';
  readonly order: 'asc' | 'desc';
}

/** Divisions by one figure; equal ones, and those without a value, by code. */
export function sortChildren(
  summaries: readonly DivisionSummary[],
  { by, order }: { by: Figure | 'code'; order: 'asc' | 'desc' },
): DivisionSummary[] {
  const sign = order === 'asc' ? 1 : -1;
  const byCode = (a: DivisionSummary, b: DivisionSummary) => a.division.code.localeCompare(b.division.code);
  if (by === 'code') return summaries.toSorted((a, b) => sign * byCode(a, b));
  return summaries.toSorted(
    (a, b) => sign * ((figureIn(a, by) ?? -1) - (figureIn(b, by) ?? -1)) || byCode(a, b),
  );
}
