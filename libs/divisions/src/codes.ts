export type Level = 'province' | 'prefecture' | 'county' | 'township' | 'village';

/** Levels from the top, with the length of their national statistical code. */
const LEVELS: readonly (readonly [level: Level, codeLength: number])[] = [
  ['province', 2],
  ['prefecture', 4],
  ['county', 6],
  ['township', 9],
  ['village', 12],
];
const COUNTY_LENGTH = 6;

export const CODE_LENGTHS: readonly number[] = LEVELS.map(([, codeLength]) => codeLength);
const LEVEL_BY_LENGTH: ReadonlyMap<number, Level> = new Map(
  LEVELS.map(([level, codeLength]) => [codeLength, level]),
);
const LENGTH_BY_LEVEL: ReadonlyMap<Level, number> = new Map(LEVELS);

export const codeLengthOf = (level: Level): number => LENGTH_BY_LEVEL.get(level) ?? 0;

/** Length of the codes one step below, nothing below a village. */
export const codeLengthBelow = (code: string): number | undefined =>
  CODE_LENGTHS[CODE_LENGTHS.indexOf(code.length) + 1];

/**
 * Level by the code's length: 2 province, 4 prefecture, 6 county, 9 township, 12 village; another length is a
 * RangeError.
 */
export function levelOf(code: string): Level {
  const level = LEVEL_BY_LENGTH.get(code.length);
  if (!level) throw new RangeError(`${JSON.stringify(code)} has not the length of a division code`);
  return level;
}

/** Code one step above (360725 → 3607), null above the province. */
export function parentOf(code: string): string | null {
  const length = CODE_LENGTHS[CODE_LENGTHS.indexOf(code.length) - 1];
  return length === undefined ? null : code.slice(0, length);
}

/**
 * Code of the county that a division is in; above the counties the code itself, so that it still is the
 * beginning of what is below.
 */
export const countyOf = (code: string): string => code.slice(0, COUNTY_LENGTH);

/** Codes from the province down to this one, itself included. */
export const codesDownTo = (code: string): string[] =>
  CODE_LENGTHS.filter((length) => length <= code.length).map((length) => code.slice(0, length));

/**
 * Whether a division is the scope itself or below it. A scope that is not a whole code (empty, 3, 36072)
 * holds nothing: access is decided by this.
 */
export const isWithin = (code: string, scope: string): boolean =>
  LEVEL_BY_LENGTH.has(scope.length) && code.startsWith(scope);
