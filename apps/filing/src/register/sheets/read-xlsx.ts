// The universal reader finds the parts by the archive's directory, as our check does; the one for Node reads
// them as a stream.
import { Problem } from '@yinhu/contracts/kernel';
import { readSheet } from 'read-excel-file/universal';
import type { Cell, Grid } from './sheet.ts';
import { sheetProblem } from './sheet-problem.ts';
import { checkWorkbook } from './unpacked-sheet.ts';

/** A number as the file has it: JavaScript's numbers would round it once more. */
interface RawNumber {
  readonly digits: string;
}
type Value = string | boolean | Date | RawNumber | null;

/** Excel keeps 15 digits of a number; what is longer was rounded when it was typed. */
const MAX_DIGITS = 15;
const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/;

/**
 * The cells of the first sheet; of a formula, the value that it had when the file was saved. @throws Problem
 * `sheet_unreadable`
 */
export async function readXlsx(bytes: Buffer): Promise<Grid> {
  try {
    await checkWorkbook(bytes);
    const rows = await readSheet<RawNumber>(new Blob([new Uint8Array(bytes)]), {
      trim: false,
      parseNumber: (digits) => ({ digits }),
    });
    return rows.map((row) => (row as Value[]).map(cellOf));
  } catch (error) {
    throw error instanceof Problem ? error : sheetProblem('not_a_sheet');
  }
}

function cellOf(value: Value): Cell {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'string')
    return ERROR.test(value) ? { text: value, flaw: 'cell_error' } : { text: value };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' };
  if (value instanceof Date) return { text: dayOf(value), flaw: 'whole_cell_date' };
  return numberCell(value.digits);
}

/** A number can be formatted as a date that there is not. */
const dayOf = (date: Date): string => (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10));

function numberCell(digits: string): Cell {
  const number = Number(digits);
  if (Math.abs(number) >= 10 ** MAX_DIGITS) return { text: digits, flaw: 'lost_digits' };
  // Excel writes 0.1 + 0.2 with all the digits of its binary form.
  return { text: String(Number(number.toPrecision(MAX_DIGITS))) };
}
