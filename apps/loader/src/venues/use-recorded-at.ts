import { addHours } from '../year/calendar.ts';

/** When the office records that a booked room was used: half an hour after it, or not yet. */
export function useRecordedAt(endsAt: string, now: number): string | undefined {
  const at = addHours(endsAt, 0.5);
  return Date.parse(at) <= now ? at : undefined;
}
