import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SheetFormat } from '@yinhu/contracts/kernel';
import { Apart, Overtaxed } from '@yinhu/files';
import type { Grid } from './sheet.ts';
import { sheetProblem } from './sheet-problem.ts';
import type { SheetTasks } from './sheets.worker.ts';

/** A table of the most rows takes a second. */
const READ_WITHIN_MS = 10_000;

const self = fileURLToPath(import.meta.url);
const apart = new Apart<SheetTasks>(new URL(`./sheets.worker${extname(self)}`, import.meta.url), {
  heapMb: 96,
  lanes: 1,
});

/**
 * The cells of a table, read in a thread that it may exhaust and nothing else. @throws Problem
 * `sheet_unreadable`
 */
export async function readApart(format: SheetFormat, bytes: Uint8Array): Promise<Grid> {
  try {
    return await apart.run(format, bytes, READ_WITHIN_MS);
  } catch (error) {
    throw error instanceof Overtaxed ? sheetProblem('too_intricate') : error;
  }
}
