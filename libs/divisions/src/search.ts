import { CODE_LENGTHS, codeLengthBelow, codeLengthOf, type Level, levelOf } from './codes.ts';
import {
  allLines,
  codeLengthAt,
  fieldsAt,
  type LineRange,
  lineOf,
  linesBeginning,
} from './division-lines.ts';
import { shortName } from './kinds.ts';
import { initialMatches, linesInitialled, type Match, nameMatches, pinyinMatches } from './matches.ts';
import { initialsOf, spacedPinyin, syllablesIn } from './pinyin.ts';
import { type Division, divisionAt } from './registry.ts';

export interface DivisionSearch {
  /** Only this division and what is below it. */
  readonly within?: string;
  readonly level?: Level;
  /** Only divisions one step below this one. */
  readonly parentCode?: string;
  /** How many at most; 20 when not said. */
  readonly limit?: number;
}

enum Rank {
  Exact,
  Beginning,
  Inside,
}

/** Lines found, by rank and level, so that the best come first without being sorted. */
type Found = Map<number, Rank>;

/**
 * Divisions found by part of the name, full pinyin (spaces or not), initials, beginning of the code, or
 * English name. The whole name, with or without its kind (崇义, 崇义县), comes before beginnings, these before
 * parts inside; among equals higher levels come first, then the order of codes. One letter finds beginnings
 * only; nothing typed finds nothing.
 */
export function searchDivisions(query: string, search: DivisionSearch = {}): Division[] {
  const typed = folded(query);
  if (typed === '') return [];
  const range = rangeOf(search);
  const compact = typed.replaceAll(' ', '');
  const found: Found = /^\d+$/.test(compact)
    ? byCode(compact, range)
    : /^[a-z]+$/.test(compact)
      ? byLetters(typed, compact, range)
      : byName(compact, range);
  return best(found, search).map(divisionAt);
}

/** Small letters without tone marks and apostrophes, `v` for ü, single spaces. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/u(?:[\u0300\u0301\u0304\u030c])*\u0308/g, 'v')
    .replace(/[\u0300-\u036f'’]/g, '')
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ');

function rangeOf({ within, parentCode }: DivisionSearch): LineRange {
  const codes = [within, parentCode].filter((code) => code !== undefined);
  if (codes.some((code) => lineOf(code) === undefined)) return { first: 0, end: 0 };
  const ranges = codes.map(linesBeginning);
  return ranges.reduce(
    (a, b) => ({ first: Math.max(a.first, b.first), end: Math.min(a.end, b.end) }),
    allLines(),
  );
}

function byCode(typed: string, range: LineRange): Found {
  const { first, end } = linesBeginning(typed);
  const found: Found = new Map();
  for (let line = Math.max(range.first, first); line < Math.min(range.end, end); line++) {
    found.set(line, codeLengthAt(line) === typed.length ? Rank.Exact : Rank.Beginning);
  }
  return found;
}

function byName(typed: string, range: LineRange): Found {
  const found: Found = new Map();
  for (const match of nameMatches(typed, range)) found.set(match.line, rankOf(match, isWholeName, typed));
  return found;
}

function byLetters(typed: string, compact: string, range: LineRange): Found {
  if (compact.length === 1)
    return new Map([...linesInitialled(compact, range)].map((line) => [line, Rank.Beginning]));
  const found: Found = new Map();
  const note = (line: number, rank: Rank) => found.set(line, Math.min(rank, found.get(line) ?? rank));
  for (const match of pinyinMatches(compact, range)) note(match.line, rankOf(match, isWholePinyin, compact));
  for (const match of initialMatches(compact, range))
    note(match.line, rankOf(match, isWholeInitials, compact));
  return found.size > 0 ? found : byEnglish(typed, range);
}

/** `hengshui tow`: pinyin of the first words finds candidates, whose English names are then compared. */
function byEnglish(typed: string, range: LineRange): Found {
  const words = typed.split(' ');
  const found: Found = new Map();
  for (let own = words.length - 1; own > 0 && found.size === 0; own--) {
    for (const { line } of pinyinMatches(words.slice(0, own).join(''), range)) {
      const rank = rankIn(folded(divisionAt(line).nameEn), typed);
      if (rank !== undefined) found.set(line, rank);
    }
  }
  return found;
}

function rankIn(text: string, typed: string): Rank | undefined {
  if (text === typed) return Rank.Exact;
  if (text.startsWith(typed)) return Rank.Beginning;
  return text.includes(typed) ? Rank.Inside : undefined;
}

function rankOf(
  { line, atBeginning, endsCharacter }: Match,
  isWhole: (line: number, typed: string) => boolean,
  typed: string,
): Rank {
  if (!atBeginning) return Rank.Inside;
  return endsCharacter && isWhole(line, typed) ? Rank.Exact : Rank.Beginning;
}

function isWholeName(line: number, typed: string): boolean {
  const [code, name] = fieldsAt(line);
  return name === typed || shortName({ name, level: levelOf(code) }) === typed;
}

const isWholePinyin = (line: number, typed: string): boolean =>
  isWhole(line, (syllables) => spacedPinyin(syllables).replaceAll(' ', '') === typed);
const isWholeInitials = (line: number, typed: string): boolean =>
  isWhole(line, (syllables) => initialsOf(syllables) === typed);

function isWhole(line: number, equals: (syllables: readonly string[]) => boolean): boolean {
  const [code, name, camelPinyin] = fieldsAt(line);
  const syllables = syllablesIn(camelPinyin);
  return equals(syllables) || equals(syllables.slice(0, shortName({ name, level: levelOf(code) }).length));
}

/** The first lines by rank, then level, then code. */
function best(found: Found, { level, parentCode, limit = 20 }: DivisionSearch): number[] {
  const wanted = parentCode === undefined ? undefined : codeLengthBelow(parentCode);
  const buckets = Array.from({ length: (Rank.Inside + 1) * CODE_LENGTHS.length }, (): number[] => []);
  for (const [line, rank] of found) {
    const length = codeLengthAt(line);
    if (level && length !== codeLengthOf(level)) continue;
    if (parentCode !== undefined && length !== wanted) continue;
    buckets[rank * CODE_LENGTHS.length + CODE_LENGTHS.indexOf(length)]?.push(line);
  }
  return buckets.flatMap((lines) => lines.sort((a, b) => a - b)).slice(0, limit);
}
