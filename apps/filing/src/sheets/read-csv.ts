import { parse } from 'csv-parse/sync';
import type { Cell, Grid } from './sheet.ts';
import { sheetProblem } from './sheet-problem.ts';

/** What a long number becomes when Excel saves it as CSV. */
const ROUNDED = /^\d(\.\d+)?E\+\d+$/i;
/** What `neutral` put before a text so that no program takes it for a formula. */
const NEUTRALISED = /^'(?=[=+\-@\t\r])/;

/** The cells of a CSV file in UTF-8, with or without a byte order mark, or in GB18030. @throws Problem `sheet_unreadable` */
export function readCsv(bytes: Buffer): Grid {
  const rows = parsed(decoded(bytes));
  return rows.map((row) => row.map(cellOf));
}

function parsed(text: string): string[][] {
  try {
    return parse(text, { relax_column_count: true, skip_empty_lines: false });
  } catch {
    throw sheetProblem('not_a_sheet');
  }
}

const cellOf = (text: string): Cell =>
  ROUNDED.test(text.trim()) ? { text, flaw: 'lost_digits' } : { text: text.replace(NEUTRALISED, '') };

/** Every text in GB18030 that is not ASCII is broken UTF-8, or so nearly every one that none of use is lost. */
function decoded(bytes: Buffer): string {
  if (bytes.includes(0)) throw sheetProblem('not_text');
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding.
    }
  }
  throw sheetProblem('not_text');
}
