import pg from 'pg';

const { INT8, DATE } = pg.types.builtins;
const TEXT_ARRAY = 1009;
const BIGINT_ARRAY = 1016;
const DATE_ARRAY = 1182;

type Parser = (text: string) => unknown;
const builtIn = pg.types.getTypeParser as (oid: number, format?: string) => Parser;
const parseTexts = builtIn(TEXT_ARRAY) as (text: string) => (string | null)[];

function parseSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond what a number holds exactly`);
  return value;
}

const PARSERS: Readonly<Record<number, Parser>> = {
  [INT8]: parseSafeInteger,
  [BIGINT_ARRAY]: (text) => parseTexts(text).map((item) => (item === null ? null : parseSafeInteger(item))),
  [DATE]: (text) => text,
  [DATE_ARRAY]: parseTexts,
};

/**
 * How values arrive: bigint as a safe number, a business date as `YYYY-MM-DD`, the rest as pg does it. For
 * pg's option `types`.
 */
export const typeParsers = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): Parser =>
    (format !== 'binary' && PARSERS[oid]) || builtIn(oid, format),
};
