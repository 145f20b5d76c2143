import { businessDate } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import { BOOKINGS, type BookingStepTaken, THE_CALENDAR } from './booking-lifecycle.ts';
import { findBookings, saveBookingStep } from './booking-store.ts';
import type { CountyCalendar } from './county-calendar.ts';
import type { VenueBookingRecord } from './venue-booking.entity.ts';
import { workingDaysBefore } from './venue-days.ts';
import { venueTermsOn } from './venue-terms.ts';

/**
 * When a tentative booking that begins at an instant confirms itself, by the terms in force on the day it is
 * placed.
 */
export function dueAtOf(startsAt: Date, { days }: Pick<CountyCalendar, 'days'>, placedAt: Date): Date {
  const { confirmWorkingDays } = venueTermsOn(businessDate(placedAt));
  return new Date(workingDaysBefore(startsAt.getTime(), confirmWorkingDays, days));
}

export const DUE = `status IN ('tentative', 'not_rebooked') AND due_at <= $1`;
const AT_ONCE = 200;

/**
 * Confirms the tentative bookings of a county that are due, and lets go of those whose time is over. Done by
 * a clock, and before anything is placed, so that no booking is displaced that is already firm. The caller
 * holds the calendar.
 */
export async function settleDue(tx: Transaction, calendar: CountyCalendar, now: Date): Promise<number> {
  const { countyCode } = calendar;
  const due = await tx.query<{ id: string; isSuspended: boolean }>(
    `SELECT b.id, e.status = 'suspended' AS "isSuspended" FROM venue_booking b
     JOIN purchasing_entity e ON e.county_code = b.county_code AND e.id = b.entity_id
     WHERE b.county_code = $2 AND b.${DUE.replace(' AND ', ' AND b.')} ORDER BY b.due_at LIMIT ${AT_ONCE}`,
    [now, countyCode],
  );
  const suspended = new Set(due.filter(({ isSuspended }) => isSuspended).map(({ id }) => id));
  for (const booking of await findBookings(
    tx,
    countyCode,
    due.map(({ id }) => id),
  )) {
    await saveBookingStep(tx, dueStep(booking, suspended.has(booking.id), calendar));
  }
  return due.length;
}

function dueStep(
  booking: VenueBookingRecord,
  isSuspended: boolean,
  { names }: CountyCalendar,
): BookingStepTaken {
  const { changedAt, dueAt } = booking;
  const reason = { by: THE_CALENDAR, names, at: dueAt && dueAt > changedAt ? dueAt : changedAt };
  if (booking.status === 'not_rebooked')
    return BOOKINGS.take(booking, 'expire', { ...reason, cause: 'window_over' as const });
  if (isSuspended) return BOOKINGS.take(booking, 'expire', { ...reason, cause: 'entity_suspended' as const });
  return BOOKINGS.take(booking, 'confirm', { ...reason, cause: 'falls_due' as const });
}
