import { addDays, localTime, weekdayOf } from '@yinhu/contracts/kernel';
/**
 * An instant as the clock in Shanghai shows it, `2026-12-01T09:00`: what calendars and time inputs here work
 * with.
 */
export const localOf = (instant: string | Date): string => localTime(new Date(instant));

/** The instant of a local time; '' where it is not a whole one. */
export function instantOf(local: string): string {
  const at = Date.parse(`${local}:00+08:00`);
  return Number.isNaN(at) ? '' : new Date(at).toISOString();
}

/** Every half hour of a day, `00:00` to `23:30`. */
export const HALF_HOURS: readonly string[] = Array.from(
  { length: 48 },
  (_, i) => `${String(Math.floor(i / 2)).padStart(2, '0')}:${i % 2 ? '30' : '00'}`,
);

/** Monday of a day's week. */
export const mondayOf = (day: string): string => addDays(day, -((weekdayOf(day) + 6) % 7));
