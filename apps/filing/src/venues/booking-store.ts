import { type Actor, Problem } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import { isUniqueViolation } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { In } from 'typeorm';
import { inScope } from '../shared/scope.ts';
import { BOOKINGS, type BookingStepTaken } from './booking-lifecycle.ts';
import { tellOwner } from './tell-owner.ts';
import { VenueBookingRecord } from './venue-booking.entity.ts';

/** Saves a step of a booking, and tells the owner where somebody else took it. */
export async function saveBookingStep(
  tx: Transaction,
  step: BookingStepTaken,
  stored = step.before,
): Promise<void> {
  BOOKINGS.store(tx, { before: stored, after: step.after });
  BOOKINGS.record(tx, [step]);
  await tellOwner(tx, step);
}

const ATTEMPTS = 3;

/** One booking, as it is once the calendar is held. @throws Problem `not_found` */
export async function findBooking(tx: Transaction, actor: Actor, id: string): Promise<VenueBookingRecord> {
  const booking = await tx.manager.findOneBy(VenueBookingRecord, {
    countyCode: countyOf(actor.division),
    id,
  });
  return inScope(actor, booking, id, (found) => found);
}

export const findBookings = (
  tx: Transaction,
  countyCode: string,
  ids: readonly string[],
): Promise<VenueBookingRecord[]> => tx.manager.findBy(VenueBookingRecord, { countyCode, id: In([...ids]) });

/**
 * Does work again that ran into the constraint: somebody changed bookings without the calendar's lock.
 * @throws Problem `conflict` when that goes on
 */
export async function whileTaken<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isUniqueViolation(error, 'venue_booking_taken')) throw error;
      if (attempt === ATTEMPTS) throw new Problem('conflict');
    }
  }
}
