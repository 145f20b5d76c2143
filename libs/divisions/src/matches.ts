import { divisionLines, type LineRange } from './division-lines.ts';
import { foldedLines, isCapital, nameStart } from './folded-lines.ts';

/** A line in which what was typed occurs: at the beginning of the name (pinyin, initials), or inside. */
export interface Match {
  readonly line: number;
  readonly atBeginning: boolean;
  /** Whether it ends where a character ends; only then can it be a whole name. */
  readonly endsCharacter: boolean;
}

const TAB = 0x09;
const NEW_LINE = 0x0a;

/** Lines of a range with the needle's bytes in them, each once; `accept` may turn an occurrence down. */
function* occurrences(
  text: Buffer,
  starts: Uint32Array,
  needle: string,
  range: LineRange,
  accept: (at: number) => boolean,
): Generator<[number, number]> {
  const end = starts[range.end] ?? text.length;
  const bytes = Buffer.from(needle);
  let line = range.first;
  let at = text.indexOf(bytes, starts[line] ?? end);
  while (at >= 0 && at < end) {
    while ((starts[line + 1] ?? end) <= at) line++;
    const accepted = accept(at);
    if (accepted) yield [line, at];
    at = text.indexOf(bytes, accepted ? starts[line + 1] : at + 1);
  }
}

/** Names with these Chinese characters. */
export function* nameMatches(typed: string, range: LineRange): Generator<Match> {
  const { bytes, starts } = divisionLines();
  for (const [line, at] of occurrences(bytes, starts, typed, range, () => true))
    yield { line, atBeginning: at === nameStart(line), endsCharacter: true };
}

/** Pinyin with these letters, from the beginning of a syllable. */
export function* pinyinMatches(typed: string, range: LineRange): Generator<Match> {
  const { bytes, starts } = divisionLines();
  const beginsSyllable = (at: number) => isCapital(bytes[at]);
  for (const [line, at] of occurrences(foldedLines().text, starts, typed, range, beginsSyllable)) {
    const after = bytes[at + typed.length];
    yield { line, atBeginning: bytes[at - 1] === TAB, endsCharacter: after === NEW_LINE || isCapital(after) };
  }
}

/** Initials with these letters. */
export function* initialMatches(typed: string, range: LineRange): Generator<Match> {
  const { initials, initialStarts } = foldedLines();
  for (const [line, at] of occurrences(initials, initialStarts, typed, range, () => true))
    yield { line, atBeginning: at === initialStarts[line], endsCharacter: true };
}

/** Lines whose initials begin with this letter. */
export function* linesInitialled(letter: string, { first, end }: LineRange): Generator<number> {
  const { initials, initialStarts } = foldedLines();
  const wanted = letter.charCodeAt(0);
  for (let line = first; line < end; line++) if (initials[initialStarts[line] ?? -1] === wanted) yield line;
}
