import type { OpeningHours } from '@yinhu/contracts/filing';
import type { Span } from './spans.ts';
import { dayOf, startOfDay, weekdayOf } from './venue-days.ts';

/** By weekday, 1 Monday … 7 Sunday: the open part of the day in milliseconds after midnight. */
export type WeekHours = readonly (Span | undefined)[];

const MONDAY = 1;

export function weekHours(hours: readonly OpeningHours[]): WeekHours {
  const week: (Span | undefined)[] = Array(8).fill(undefined);
  for (const { weekday, opens, closes } of hours)
    week[weekday] = { from: afterMidnight(opens), to: afterMidnight(closes) };
  return week;
}

function afterMidnight(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}

/** A weekend day that is worked in exchange has Monday's hours where it has none of its own. */
const hoursOn = (week: WeekHours, day: number): Span | undefined => {
  const weekday = weekdayOf(day);
  return week[weekday] ?? (weekday > 5 ? week[MONDAY] : undefined);
};

/** When a room is open within a window, day by day. */
export function* openSpans(
  week: WeekHours,
  window: Span,
  isWorkingDay: (day: number) => boolean,
): Generator<Span> {
  for (let day = dayOf(window.from); startOfDay(day) < window.to; day++) {
    const hours = isWorkingDay(day) ? hoursOn(week, day) : undefined;
    if (!hours) continue;
    const from = Math.max(window.from, startOfDay(day) + hours.from);
    const to = Math.min(window.to, startOfDay(day) + hours.to);
    if (from < to) yield { from, to };
  }
}
