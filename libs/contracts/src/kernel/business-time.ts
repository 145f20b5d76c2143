/**
 * Business time is China's: Asia/Shanghai, UTC+8 without daylight saving since 1991. A business date is
 * `YYYY-MM-DD`, an instant is UTC. In SQL the same is `AT TIME ZONE 'Asia/Shanghai'`.
 */
export const BUSINESS_ZONE = 'Asia/Shanghai';
export const DAY_MS = 86_400_000;
export const BUSINESS_OFFSET_MS = 8 * 3_600_000;

/** Local time in Shanghai: `2026-12-01T09:00`. */
export const localTime = (at: Date): string => shifted(at).slice(0, 16);

/** The business date of an instant. */
export const businessDate = (at: Date): string => shifted(at).slice(0, 10);

/** A business date and a time of day as one text, with its zone: `2026-12-01T09:00+08:00`. */
export const zonedTime = (date: string, time: string): string => `${date}T${time}+08:00`;

/** The instant at which a business date begins. */
export const startOfDay = (date: string): Date => new Date(Date.parse(date) - BUSINESS_OFFSET_MS);

/** The last instant that still is that date. */
export const endOfDay = (date: string): Date => new Date(startOfDay(date).getTime() + DAY_MS - 1);

/** The date so many days after another, or before it. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** How many days from one date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (date: string): number => new Date(date).getUTCDay();

export const isWeekend = (date: string): boolean => [0, 6].includes(weekdayOf(date));

const shifted = (at: Date): string => new Date(at.getTime() + BUSINESS_OFFSET_MS).toISOString();
