import { BUSINESS_OFFSET_MS, DAY_MS } from '@yinhu/contracts/kernel';

/** Which days rooms are open on: those of the county's working calendar. */
export interface VenueDays {
  /** Of a business date, YYYY-MM-DD. */
  isWorkingDay(date: string): boolean;
}

/** A business day as a number: days since 1970-01-01 in Shanghai. */
export const dayOf = (at: number): number => Math.floor((at + BUSINESS_OFFSET_MS) / DAY_MS);
/** Midnight in Shanghai with which a day begins. */
export const startOfDay = (day: number): number => day * DAY_MS - BUSINESS_OFFSET_MS;
export const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
export const dayOfDate = (date: string): number => Date.parse(date) / DAY_MS;
/** 1 Monday … 7 Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The same by the number of a day, asked once for each. */
export function workingDays(days: VenueDays): (day: number) => boolean {
  const known = new Map<number, boolean>();
  return (day) => {
    const found = known.get(day) ?? days.isWorkingDay(dateOf(day));
    known.set(day, found);
    return found;
  };
}

/** The beginning of the day that lies so many working days before an instant's. */
export function workingDaysBefore(at: number, count: number, days: VenueDays): number {
  let day = dayOf(at);
  for (let left = count; left > 0; ) if (days.isWorkingDay(dateOf(--day))) left -= 1;
  return startOfDay(day);
}
