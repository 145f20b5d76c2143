import { inflateRawSync } from 'node:zlib';
import { MAX_COLUMNS, MAX_ROWS } from './bounded-grid.ts';
import { sheetProblem } from './sheet-problem.ts';

const END = 0x06054b50;
const END_BYTES = 22;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

/** An import of the most rows unpacks to a tenth of this. */
const MAX_UNPACKED = 60 * 1024 * 1024;
const MAX_ENTRIES = 500;

/**
 * Looks into an xlsx file before it is read: whether it is whole, does not unpack to more than memory should hold, and has
 * no cell so far out that a table with it would not fit either. What the file says of its sizes is not believed; the parts
 * are unpacked, each no further than what is left.
 * @throws Problem `sheet_unreadable`
 */
export function checkWorkbook(bytes: Buffer): void {
  let left = MAX_UNPACKED;
  let sheets = 0;
  for (const { name, content } of entriesOf(bytes, () => left)) {
    left -= content.length;
    if (!name.startsWith('xl/worksheets/') || !name.endsWith('.xml')) continue;
    sheets++;
    refuseFarCells(content.toString('latin1'));
  }
  if (sheets === 0) throw sheetProblem('no_sheet');
}

function* entriesOf(bytes: Buffer, left: () => number): Generator<{ name: string; content: Buffer }> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + END_BYTES > bytes.length || bytes.readUInt32LE(end) !== END) throw sheetProblem('not_a_sheet');
  const count = bytes.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw sheetProblem('too_big_unpacked');
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_BYTES > end || bytes.readUInt32LE(at) !== ENTRY) throw sheetProblem('not_a_sheet');
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [number, number, number];
    const name = bytes.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes);
    const content = contentAt(bytes, at, left());
    // Whoever reads the file after us makes room for as much as it says.
    if (bytes.readUInt32LE(at + 24) !== content.length) throw sheetProblem('not_a_sheet');
    yield { name, content };
    at += ENTRY_BYTES + nameBytes + extraBytes + commentBytes;
  }
}

function contentAt(bytes: Buffer, entry: number, left: number): Buffer {
  const method = bytes.readUInt16LE(entry + 10);
  const packed = bytes.readUInt32LE(entry + 20);
  const local = bytes.readUInt32LE(entry + 42);
  if (local + LOCAL_BYTES > bytes.length) throw sheetProblem('not_a_sheet');
  const start = local + LOCAL_BYTES + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (start + packed > bytes.length) throw sheetProblem('not_a_sheet');
  const content = bytes.subarray(start, start + packed);
  if (method === STORED && packed <= left) return content;
  if (method !== DEFLATED) throw sheetProblem(method === STORED ? 'too_big_unpacked' : 'not_a_sheet');
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    throw sheetProblem((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too_big_unpacked' : 'not_a_sheet');
  }
}

/** One cell in the last row of Excel makes a table of a million rows. */
function refuseFarCells(xml: string): void {
  for (const [, column = '', row = ''] of xml.matchAll(/<(?:\w+:)?c\b[^>]*?\br="([A-Z]+)(\d+)"/g)) {
    if (Number(row) > MAX_ROWS) throw sheetProblem('too_many_rows');
    if (columnNumber(column) > MAX_COLUMNS) throw sheetProblem('wrong_headers');
  }
}

const columnNumber = (letters: string): number => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
