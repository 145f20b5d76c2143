import { addDays, isWeekend, zonedTime } from '@yinhu/contracts/kernel';
import type { Random } from './random.ts';

/** Last day of the reference year. */
export const YEAR_END = '2019-11-30';

/** An instant on a business date in Asia/Shanghai: `at('2019-03-05', '09:30')`. */
export const at = (date: string, time = '09:00'): string => new Date(zonedTime(date, time)).toISOString();

export const addHours = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) + hours * 3_600_000).toISOString();

export const isWeekday = (date: string): boolean => !isWeekend(date);

/** The day, or the Monday after it when it falls on a weekend. */
export const workday = (date: string): string => (isWeekday(date) ? date : workday(addDays(date, 1)));

/** `count` instants in working hours between two dates, in order. */
export function workingInstants(random: Random, from: string, to: string, count: number): string[] {
  const days: string[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) if (isWeekday(date)) days.push(date);
  return Array.from({ length: count }, () => {
    const minutes = random.int(8 * 60 + 30, 16 * 60 + 30);
    return at(random.pick(days), `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`);
  }).sort();
}

const pad = (n: number): string => String(n).padStart(2, '0');
