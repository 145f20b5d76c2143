import { addDays, businessDate, startOfDay } from '@yinhu/contracts/kernel';
import type { WorkingCalendar } from './working-calendar.ts';

const HOUR_MS = 3_600_000;
/** When the office is open, as hours after midnight in Shanghai: eight hours a day. */
const OFFICE_HOURS = [
  [8, 12],
  [14, 18],
] as const;
export const HOURS_A_DAY = OFFICE_HOURS.reduce((sum, [open, close]) => sum + close - open, 0);

/** Hours that the office was open between two instants; negative when the second is earlier. */
export function workingHoursBetween(from: Date, to: Date, calendar: WorkingCalendar): number {
  if (to < from) return -workingHoursBetween(to, from, calendar);
  const last = businessDate(to);
  let ms = 0;
  for (let day = businessDate(from); day <= last; day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day)) ms += openBetween(from, to, startOfDay(day).getTime());
  }
  return ms / HOUR_MS;
}

function openBetween(from: Date, to: Date, midnight: number): number {
  const within = OFFICE_HOURS.map(([open, close]) => {
    const begins = Math.max(from.getTime(), midnight + open * HOUR_MS);
    const ends = Math.min(to.getTime(), midnight + close * HOUR_MS);
    return Math.max(0, ends - begins);
  });
  return within.reduce((sum, ms) => sum + ms, 0);
}
