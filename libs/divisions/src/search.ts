import { type Division, divisionLines, type Level, levelOf, parseLine } from './registry.ts';

/** Pinyin without spaces and initials of each line, made at the first search. */
let keys: readonly { readonly pinyin: string; readonly initials: string }[] | undefined;
const searchKeys = () => {
  keys ??= divisionLines().map((line) => {
    const syllables = (line.split('\t')[2] ?? '').split(' ');
    return { pinyin: syllables.join(''), initials: syllables.map((syllable) => syllable[0]).join('') };
  });
  return keys;
};

export interface DivisionSearch {
  /** Only this division and what is below it. */
  readonly within?: string;
  readonly level?: Level;
  readonly parentCode?: string;
  readonly limit?: number;
}

const EXACT = 0;
const BEGINNING = 1;
const INSIDE = 2;
const english = /\b(province|city|county|district|town|township|subdistrict|village|community)\b/g;

/** How well a text matches: 0 exactly, 1 at its beginning, 2 inside, undefined not at all. */
function match(text: string, typed: string): number | undefined {
  const at = text.indexOf(typed);
  if (at < 0) return undefined;
  if (at > 0) return INSIDE;
  return text.length === typed.length ? EXACT : BEGINNING;
}

/**
 * Divisions found by part of the name, pinyin with or without spaces, initials, beginning of the code, or English name.
 * Exact matches first, then beginnings, then inside; higher levels first.
 */
export function searchDivisions(query: string, { within = '', level, limit = 20 }: DivisionSearch = {}): Division[] {
  const typed = query
    .normalize('NFKC')
    .toLowerCase()
    .replace(english, '')
    .replace(/[\s'’]/g, '')
    .replaceAll('ü', 'v');
  if (typed === '') return [];
  const kind = /^\d+$/.test(typed) ? 'code' : /^[a-z]+$/.test(typed) ? 'pinyin' : 'name';
  const found: { line: string; rank: number }[] = [];
  divisionLines().forEach((line, i) => {
    if (!line.startsWith(within)) return;
    const [code = '', name = ''] = line.split('\t', 2);
    if (level && levelOf(code) !== level) return;
    const rank = kind === 'code' ? codeRank(code, typed) : kind === 'name' ? nameRank(name, typed) : pinyinRank(i, typed);
    if (rank !== undefined) found.push({ line, rank: rank * 100 + code.length });
  });
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ line }) => parseLine(line));
}

const codeRank = (code: string, typed: string): number | undefined =>
  code.startsWith(typed) ? (code === typed ? EXACT : BEGINNING) : undefined;

/** 崇义 is as exact as 崇义县. */
const nameRank = (name: string, typed: string): number | undefined => (name.slice(0, -1) === typed ? EXACT : match(name, typed));

function pinyinRank(index: number, typed: string): number | undefined {
  const key = searchKeys()[index];
  if (!key) return undefined;
  if (key.initials.startsWith(typed)) return key.initials.length - typed.length <= 1 ? EXACT : BEGINNING;
  const rank = match(key.pinyin, typed);
  return rank === BEGINNING && /^(xian|shi|qu|zhen|xiang|sheng)$/.test(key.pinyin.slice(typed.length)) ? EXACT : rank;
}
