import type { CalendarBasis, DayKind } from '@yinhu/contracts/filing';
import { addDays, isWeekend } from '@yinhu/contracts/kernel';
import { yearOf } from './days.ts';
import { NATIONAL_PERIODS, type Period } from './national-periods.ts';

export interface WorkingCalendar {
  isWorkingDay(day: string): boolean;
  /**
   * What the working days of a year rest on; `weekdays` where nobody has arranged it: Monday to Friday,
   * without holidays.
   */
  basisOf(year: number): CalendarBasis;
}

const NATIONAL_DAYS = kindsByDay(NATIONAL_PERIODS);
const NATIONAL_YEARS = yearsOf(NATIONAL_PERIODS);

/** The nation's working days, as a county's own periods change them. */
export function workingCalendar(own: readonly Period[] = []): WorkingCalendar {
  const ownDays = kindsByDay(own);
  const ownYears = yearsOf(own);
  return {
    isWorkingDay: (day) => {
      const kind = ownDays.get(day) ?? NATIONAL_DAYS.get(day);
      return kind ? kind === 'working' : !isWeekend(day);
    },
    basisOf: (year) => (NATIONAL_YEARS.has(year) ? 'national' : ownYears.has(year) ? 'county' : 'weekdays'),
  };
}

/** The n-th working day after a day; the day itself for 0. */
export function addWorkingDays(day: string, n: number, calendar: WorkingCalendar): string {
  let at = day;
  for (let left = n; left > 0; ) {
    at = addDays(at, 1);
    if (calendar.isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** Working days after the first day, up to the second and with it; negative when the second is earlier. */
export function workingDaysBetween(from: string, to: string, calendar: WorkingCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (calendar.isWorkingDay(day)) count += 1;
  return count;
}

function kindsByDay(periods: readonly Period[]): ReadonlyMap<string, DayKind> {
  const days = new Map<string, DayKind>();
  for (const { from, to, kind } of periods)
    for (let day = from; day <= to; day = addDays(day, 1)) days.set(day, kind);
  return days;
}

function yearsOf(periods: readonly Period[]): ReadonlySet<number> {
  return new Set(periods.flatMap(({ from, to }) => [yearOf(from), yearOf(to)]));
}
