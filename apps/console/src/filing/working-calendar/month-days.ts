import type { WorkingPeriod } from '@yinhu/contracts/filing';

export interface CalendarDay {
  readonly date: string;
  readonly isWorking: boolean;
  /** What the day is arranged by; the county's own counts before the nation's. */
  readonly period: WorkingPeriod | undefined;
}

const DAY_MS = 86_400_000;
const pad = (n: number) => String(n).padStart(2, '0');
const weekdayOf = (date: string) => new Date(date).getUTCDay();

/** The days of a month (1 to 12). */
export function monthDays(year: number, month: number, periods: readonly WorkingPeriod[]): CalendarDay[] {
  const first = Date.UTC(year, month - 1, 1);
  const length = (Date.UTC(year, month, 1) - first) / DAY_MS;
  return Array.from({ length }, (_, i) => {
    const date = `${year}-${pad(month)}-${pad(i + 1)}`;
    const covering = periods.filter(({ from, to }) => from <= date && date <= to);
    const period = covering.find(({ origin }) => origin === 'county') ?? covering[0];
    return {
      date,
      period,
      isWorking: period ? period.kind === 'working' : ![0, 6].includes(weekdayOf(date)),
    };
  });
}

/** Empty cells before a day in a week that begins on Monday. */
export const cellsBefore = (date: string): number => (weekdayOf(date) + 6) % 7;
