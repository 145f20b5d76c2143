import type { BookingCause } from '@yinhu/contracts/filing';
import { DAY_MS } from '@yinhu/contracts/kernel';
import type { StepActor, Transaction } from '@yinhu/database';
import { Board, type Occupied } from './board.ts';
import { slotOf } from './booking-answer.ts';
import { BOOKINGS, type BookingStepTaken } from './booking-lifecycle.ts';
import { findBookings, saveBookingStep } from './booking-store.ts';
import type { CountyCalendar } from './county-calendar.ts';
import { dueAtOf } from './due.ts';
import { loadRooms, loadTaken } from './placing-state.ts';
import { offersFor, type Rebooking } from './rebook.ts';
import type { VenueBookingRecord } from './venue-booking.entity.ts';
import { workingDays } from './venue-days.ts';
import { OFFER_DAYS, OFFERS } from './venue-terms.ts';

const OFFER_MS = OFFER_DAYS * DAY_MS;

export interface MoveCause {
  readonly by: StepActor;
  readonly at: Date;
  readonly cause: BookingCause;
  readonly reason?: string;
}

/**
 * Takes bookings out of their rooms, so that whoever comes next finds these free: the constraint looks at
 * every statement.
 */
export async function vacate(
  tx: Transaction,
  { countyCode }: CountyCalendar,
  rebookings: readonly Rebooking[],
): Promise<VenueBookingRecord[]> {
  const ids = rebookings.map(({ booking }) => booking.bookingId);
  if (ids.length === 0) return [];
  const before = await findBookings(tx, countyCode, ids);
  await tx.query(
    `UPDATE venue_booking SET status = 'not_rebooked', room_id = NULL, starts_at = NULL, ends_at = NULL
     WHERE county_code = $1 AND id = ANY($2::uuid[])`,
    [countyCode, ids],
  );
  return before;
}

/** The columns of a booking that was taken out of its room. */
const VACATED = { status: 'not_rebooked', roomId: null, startsAt: null, endsAt: null } as const;

/**
 * Gives bookings that were taken out of their rooms the slots found for them, and tells their owners where
 * and why.
 */
export async function settle(
  tx: Transaction,
  calendar: CountyCalendar,
  rebookings: readonly Rebooking[],
  vacated: readonly VenueBookingRecord[],
  why: MoveCause,
): Promise<void> {
  const found = new Map(vacated.map((booking) => [booking.id, booking]));
  // Those that have a slot first: what is offered to the others must be free of them.
  for (const rebooking of rebookings.toSorted((a, b) => Number(!a.to) - Number(!b.to))) {
    const before = found.get(rebooking.booking.bookingId);
    if (!before) continue;
    const offers = rebooking.to ? [] : await offersOf(tx, calendar, rebooking.booking, why.at);
    const step = {
      ...stepOf(before, rebooking, calendar, why),
      offers: offers.map((offer) => slotOf(offer, calendar.names)),
    };
    await saveBookingStep(tx, step, { ...before, ...VACATED });
  }
}

function stepOf(
  before: VenueBookingRecord,
  { to, explanation }: Rebooking,
  calendar: CountyCalendar,
  why: MoveCause,
): BookingStepTaken {
  const reason = {
    ...why,
    names: calendar.names,
    at: new Date(Math.max(before.changedAt.getTime(), why.at.getTime())),
    explanation,
  };
  if (!to) {
    const dueAt = new Date(before.latest.getTime() + OFFER_MS);
    return BOOKINGS.take(before, 'give_up', reason, { roomId: null, startsAt: null, endsAt: null, dueAt });
  }
  const [startsAt, endsAt] = [new Date(to.from), new Date(to.to)];
  return BOOKINGS.take(before, 'displace', reason, {
    roomId: to.roomId,
    startsAt,
    endsAt,
    dueAt: dueAtOf(startsAt, calendar, why.at),
  });
}

/** The next free slots within the time in which it may still be moved. */
async function offersOf(tx: Transaction, { countyCode, days }: CountyCalendar, booking: Occupied, at: Date) {
  const window = { from: Math.max(booking.wish.earliest, at.getTime()), to: booking.wish.latest + OFFER_MS };
  const rooms = await loadRooms(tx, countyCode, window);
  const board = Board.of(rooms, await loadTaken(tx, countyCode, window), workingDays(days));
  return offersFor(board, booking, window, OFFERS);
}
