import { isAscii, isUtf8 } from 'node:buffer';
import { MAX_IMPORT_ROWS, Problem } from '@yinhu/contracts/kernel';
import { parse } from 'csv-parse/sync';
import type { Cell, Grid } from './sheet.ts';
import { sheetProblem } from './sheet-problem.ts';

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
/** What a long number becomes when Excel saves it as CSV. */
const ROUNDED = /^\d(\.\d+)?E\+\d+$/i;
/** What `neutral` put before a text so that no program takes it for a formula. */
const NEUTRALISED = /^'(?=[=+\-@\t\r])/;

/**
 * The cells of a CSV file in UTF-8, with or without a byte order mark, or in GB18030. @throws Problem
 * `sheet_unreadable`
 */
export function readCsv(bytes: Buffer): Grid {
  const rows = parsed(decoded(bytes));
  return rows.map((row) => (row === EMPTY ? [] : row.map(cellOf)));
}

/** One for all rows without a word: a sheet may end in a million of them. */
const EMPTY: string[] = [];

function parsed(text: string): string[][] {
  let filled = 0;
  try {
    return parse(text, {
      relax_column_count: true,
      skip_empty_lines: false,
      on_record: (row) => {
        if (row.every((cell) => cell.trim() === '')) return EMPTY;
        filled += 1;
        // The header is one more.
        if (filled > MAX_IMPORT_ROWS + 1) throw sheetProblem('too_many_rows');
        return row;
      },
    });
  } catch (error) {
    throw error instanceof Problem ? error : sheetProblem('not_a_sheet');
  }
}

const cellOf = (text: string): Cell =>
  ROUNDED.test(text.trim()) ? { text, flaw: 'lost_digits' } : { text: text.replace(NEUTRALISED, '') };

/**
 * The text; bytes that are no character become `\ufffd`, which is a fault of their cell and not of the file.
 */
function decoded(bytes: Buffer): string {
  const header = bytes.subarray(
    0,
    bytes.findIndex((byte) => byte === LINE_FEED || byte === RETURN) + 1 || bytes.length,
  );
  // Every other character has one in UTF-16, and in what is no text.
  if (header.includes(0)) throw sheetProblem('not_text');
  if (isUtf8(bytes) || (!isAscii(header) && isUtf8(header))) return textIn('utf-8', bytes);
  if (lostIn(textIn('gb18030', header)) > 0) throw sheetProblem('not_text');
  const texts = isAscii(header)
    ? [textIn('utf-8', bytes), textIn('gb18030', bytes)]
    : [textIn('gb18030', bytes)];
  return texts.reduce((best, text) => (lostIn(text) < lostIn(best) ? text : best));
}

const textIn = (encoding: string, bytes: Buffer): string => new TextDecoder(encoding).decode(bytes);
const lostIn = (text: string): number => text.split('\ufffd').length - 1;
