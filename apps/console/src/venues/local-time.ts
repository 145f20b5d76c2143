const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** An instant as the clock in Shanghai shows it, `2026-12-01T09:00`: what calendars and time inputs here work with. */
export const localOf = (instant: string | Date): string =>
  new Date(new Date(instant).getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16);

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

const DAY_MS = 86_400_000;
/** The day so many days after another; days are YYYY-MM-DD. */
export const shiftDay = (day: string, by: number): string => new Date(Date.parse(day) + by * DAY_MS).toISOString().slice(0, 10);

/** Monday of a day's week. */
export const mondayOf = (day: string): string => shiftDay(day, -((new Date(day).getUTCDay() + 6) % 7));
