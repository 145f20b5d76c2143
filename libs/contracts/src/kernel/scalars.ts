import { z } from 'zod';

/**
 * A text that people type: trimmed, no control characters (PostgreSQL cannot hold NUL), at most `max`
 * characters. A longer one is not validated further: looking into it may take a hundred times its memory.
 */
export const Text = (max = 200) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max, { abort: true })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/);

/** A search text as typed. */
export const SearchText = z
  .string()
  .max(50, { abort: true })
  .regex(/^\P{Cc}*$/u, 'no_control_characters');
export type SearchText = z.infer<typeof SearchText>;

/** UUIDv7: sortable by time of creation. */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** Money in fen (1/100 yuan), never a float. */
export const Fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
export type Fen = z.infer<typeof Fen>;
/** A price: at least one fen. */
export const PriceFen = Fen.min(1);
export type PriceFen = z.infer<typeof PriceFen>;
/** A change of money in fen, either way. */
export const FenDelta = z.int();
export type FenDelta = z.infer<typeof FenDelta>;

/** A quantity in the unit of its line, up to three decimals. */
export const Quantity = z.number().positive().max(1_000_000_000).multipleOf(0.001);
export type Quantity = z.infer<typeof Quantity>;

/**
 * Statistical code of an administrative division: 2 digits province, 4 prefecture, 6 county, 9 township, 12
 * village.
 */
export const DivisionCode = z.string().regex(/^\d{2}(\d{2}(\d{2}(\d{3}(\d{3})?)?)?)?$/);
export type DivisionCode = z.infer<typeof DivisionCode>;
export const CountyCode = z.string().regex(/^\d{6}$/);
export type CountyCode = z.infer<typeof CountyCode>;
export const VillageCode = z.string().regex(/^\d{12}$/);
export type VillageCode = z.infer<typeof VillageCode>;

/**
 * Years that business has to do with. PostgreSQL has no year 0, and what is reckoned from the ends of time
 * falls off them.
 */
const YEARS = { from: 1900, to: 2999 };
/** Said of what is a date; what is none has its own fault. */
const isOfOurTime = (date: string): boolean => {
  const year = Number(date.slice(0, 4));
  return !(year < YEARS.from || year > YEARS.to);
};
const OF_OUR_TIME = { params: { reason: 'year_range', ...YEARS } };

/** A business date in Asia/Shanghai, without time: YYYY-MM-DD. */
export const BusinessDate = z.iso.date().refine(isOfOurTime, OF_OUR_TIME);
export type BusinessDate = z.infer<typeof BusinessDate>;
/** An instant in UTC, ISO 8601. */
export const Timestamp = z.iso.datetime({ offset: true }).refine(isOfOurTime, OF_OUR_TIME);
export type Timestamp = z.infer<typeof Timestamp>;

export const FiscalYear = z.int().min(2010).max(2100);
export type FiscalYear = z.infer<typeof FiscalYear>;

/**
 * Quantity × unit price in fen, rounded half up: the one way a line's amount is reckoned. NaN where either is
 * no such number.
 */
export function lineAmountFen(quantity: number, unitPriceFen: number): number {
  const thousandths = Math.round(quantity * 1000);
  if (!Number.isFinite(thousandths) || !Number.isInteger(unitPriceFen)) return Number.NaN;
  return Number((BigInt(thousandths) * BigInt(unitPriceFen) + 500n) / 1000n);
}
