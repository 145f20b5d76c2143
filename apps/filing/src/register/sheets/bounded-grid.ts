import { MAX_IMPORT_ROWS } from '@yinhu/contracts/kernel';
import type { Cell, Grid } from './sheet.ts';
import { sheetProblem } from './sheet-problem.ts';

/** Rows, the empty ones between included. */
export const MAX_ROWS = MAX_IMPORT_ROWS * 4;
export const MAX_COLUMNS = 100;
/** Characters of all cells together: a text that stands once in a file can be in a million cells. */
const MAX_CHARACTERS = 8 * 1024 * 1024;

/**
 * What of a table is handed to who waits for it: without the empty cells at the ends. @throws Problem
 * `sheet_unreadable`
 */
export function boundedGrid(rows: Grid): Grid {
  const height = rows.findLastIndex((row) => row.some(isFilled)) + 1;
  if (height > MAX_ROWS) throw sheetProblem('too_many_rows');
  let left = MAX_CHARACTERS;
  return rows.slice(0, height).map((row) => {
    const cells = row.slice(0, row.findLastIndex(isFilled) + 1);
    if (cells.length > MAX_COLUMNS) throw sheetProblem('wrong_headers');
    left -= cells.reduce((sum, { text }) => sum + text.length, 0);
    if (left < 0) throw sheetProblem('too_intricate');
    return cells;
  });
}

const isFilled = ({ text }: Cell): boolean => text.trim() !== '';
