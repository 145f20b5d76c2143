import { codeLengthAt, divisionLines, startOf } from './division-lines.ts';

/** The bytes of divisions.tsv made ready for search, at the first search. */
export interface FoldedLines {
  /** The file with its pinyin in small letters; every byte stands where it stands in the file. */
  readonly text: Buffer;
  /** Initials of each line, each line ended by a new line. */
  readonly initials: Buffer;
  /** Byte of `initials` at which each line begins; one more entry than lines. */
  readonly initialStarts: Uint32Array;
}

const NEW_LINE = 0x0a;
const TO_SMALL = 0x20;
export const isCapital = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 0x41 && byte <= 0x5a;

let folded: FoldedLines | undefined;

export function foldedLines(): FoldedLines {
  folded ??= fold();
  return folded;
}

function fold(): FoldedLines {
  const { bytes, count } = divisionLines();
  const text = Buffer.from(bytes);
  const initials: number[] = [];
  const initialStarts = new Uint32Array(count + 1);
  let line = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === NEW_LINE) {
      initials.push(NEW_LINE);
      initialStarts[++line] = initials.length;
    } else if (byte !== undefined && isCapital(byte)) {
      text[at] = byte + TO_SMALL;
      initials.push(byte + TO_SMALL);
    }
  }
  return { text, initials: Buffer.from(initials), initialStarts };
}

/** Byte at which the name of a line begins. */
export const nameStart = (line: number): number => startOf(line) + codeLengthAt(line) + 1;
