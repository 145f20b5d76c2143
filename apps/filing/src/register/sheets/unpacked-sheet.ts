import { plainNameOf, UnreadableZip, Zip } from '@yinhu/files';
import { MAX_COLUMNS, MAX_ROWS } from './bounded-grid.ts';
import { sheetProblem } from './sheet-problem.ts';

/** An import of the most rows unpacks to a tenth of this. */
const MAX_UNPACKED = 60 * 1024 * 1024;
const MAX_ENTRIES = 500;
const SHEET = /^xl\/worksheets\/.*\.xml$/;

/**
 * Looks into an xlsx file before it is read: whether it is whole, does not unpack to more than memory should
 * hold, and has no cell so far out that a table with it would not fit either.
 * @throws Problem `sheet_unreadable`
 */
export async function checkWorkbook(bytes: Buffer): Promise<void> {
  try {
    await checkParts(await Zip.open(bytes, { entries: MAX_ENTRIES, bytes: MAX_UNPACKED }));
  } catch (error) {
    if (!(error instanceof UnreadableZip)) throw error;
    throw sheetProblem(error.flaw === 'too_big' ? 'too_big_unpacked' : 'not_a_sheet');
  }
}

async function checkParts(workbook: Zip): Promise<void> {
  let sheets = 0;
  for (const entry of workbook.entries) {
    const isSheet = SHEET.test(plainNameOf(entry));
    const held: Buffer[] = [];
    let size = 0;
    for await (const piece of workbook.read(entry)) {
      size += piece.length;
      if (isSheet) held.push(piece);
    }
    // Whoever reads the file after us makes room for as much as it says.
    if (entry.uncompressedSize !== size) throw sheetProblem('not_a_sheet');
    if (!isSheet) continue;
    sheets++;
    refuseFarCells(Buffer.concat(held).toString('latin1'));
  }
  if (sheets === 0) throw sheetProblem('no_sheet');
}

/** One cell in the last row of Excel makes a table of a million rows. */
function refuseFarCells(xml: string): void {
  for (const [, column = '', row = ''] of xml.matchAll(/<(?:\w+:)?c\b[^>]*?\br="([A-Z]+)(\d+)"/g)) {
    if (Number(row) > MAX_ROWS) throw sheetProblem('too_many_rows');
    if (columnNumber(column) > MAX_COLUMNS) throw sheetProblem('wrong_headers');
  }
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
