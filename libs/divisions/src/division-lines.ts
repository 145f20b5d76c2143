import { readFileSync } from 'node:fs';
import { CODE_LENGTHS } from './codes.ts';

const NEW_LINE = 0x0a;
const TAB = 0x09;

/**
 * The data as it lies in the file: lines `code, name, pinyin`, sorted by code, so that a division and all
 * below it are neighbours. They stay bytes outside the heap, and a line becomes text when somebody asks for
 * it: every service loads this.
 */
export interface DivisionLines {
  readonly bytes: Buffer;
  readonly count: number;
  /** Byte at which each line begins; one more entry than lines. */
  readonly starts: Uint32Array;
}

export interface LineRange {
  readonly first: number;
  /** The line after the last. */
  readonly end: number;
}

let loaded: DivisionLines | undefined;

/** Read at first use, since not every process looks divisions up. */
export function divisionLines(): DivisionLines {
  loaded ??= indexed(readFileSync(new URL('../data/divisions.tsv', import.meta.url)));
  return loaded;
}

function indexed(bytes: Buffer): DivisionLines {
  const starts = [0];
  for (let at = bytes.indexOf(NEW_LINE); at >= 0; at = bytes.indexOf(NEW_LINE, at + 1)) starts.push(at + 1);
  return { bytes, count: starts.length - 1, starts: Uint32Array.from(starts) };
}

export const startOf = (line: number): number => divisionLines().starts[line] ?? divisionLines().bytes.length;

export function codeLengthAt(line: number): number {
  const start = startOf(line);
  return CODE_LENGTHS.find((length) => divisionLines().bytes[start + length] === TAB) ?? 0;
}

const codeAt = (line: number): string =>
  divisionLines().bytes.toString('latin1', startOf(line), startOf(line) + codeLengthAt(line));

/** Code, name and camel-case pinyin of a line. */
export function fieldsAt(line: number): readonly [code: string, name: string, camelPinyin: string] {
  const [code = '', name = '', camelPinyin = ''] = divisionLines()
    .bytes.toString('utf8', startOf(line), startOf(line + 1) - 1)
    .split('\t');
  return [code, name, camelPinyin];
}

/** First line whose code is not below `code`. */
function lowerBound(code: string): number {
  let low = 0;
  let high = divisionLines().count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (codeAt(middle) < code) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Line of exactly this code. */
export function lineOf(code: string): number | undefined {
  const line = lowerBound(code);
  return line < divisionLines().count && codeAt(line) === code ? line : undefined;
}

/** Lines of all codes that begin with this. */
export const linesBeginning = (code: string): LineRange => ({
  first: lowerBound(code),
  end: lowerBound(`${code}~`),
});

export const allLines = (): LineRange => ({ first: 0, end: divisionLines().count });
