import { type ImportMode, Problem } from '@yinhu/contracts/kernel';
import type { RowFault } from './sheet.ts';

/** Most rows of one export: a whole province's entities, with room. */
export const MAX_EXPORT_ROWS = 20_000;

const NAMED = 50;

/** @throws Problem `rows_at_fault`, naming the first of them, when all rows were to be good */
export function refuseFaults(mode: ImportMode, count: number, faults: readonly RowFault[]): void {
  if (mode === 'good_rows' || count === 0) return;
  const fields = faults.slice(0, NAMED).map(({ row, column, reason, params }) => ({
    field: `rows[${row}]${column ? `.${column}` : ''}`,
    reason,
    ...(params ? { params } : {}),
  }));
  throw new Problem('rows_at_fault', { count }, fields);
}
