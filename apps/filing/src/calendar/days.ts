const DAY_MS = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;

/** The business date `n` days after another. */
export const addDays = (day: string, n: number): string => new Date(Date.parse(day) + n * DAY_MS).toISOString().slice(0, 10);

/** How many days from one business date to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

export const yearOf = (day: string): number => Number(day.slice(0, 4));

export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay());

/** The instant that a business date begins in Asia/Shanghai. */
export const beginningOf = (day: string): Date => new Date(Date.parse(day) - SHANGHAI_OFFSET_MS);

/** Its last instant: still that date. */
export const endOf = (day: string): Date => new Date(Date.parse(day) + DAY_MS - SHANGHAI_OFFSET_MS - 1);
