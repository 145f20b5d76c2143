import {
  type BookingAction,
  type BookingCause,
  type PlacingExplanation,
  type VenueSlot,
  venueBookingAggregate,
} from '@yinhu/contracts/filing';
import type { Actor, EventNameOf } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import { bookingOf, type RoomNames, slotOf, spanOf } from './booking-answer.ts';
import { nextBookingStatus } from './booking-state.ts';
import { tellOwner } from './tell-owner.ts';
import { VenueBookingRecord } from './venue-booking.entity.ts';

const EVENTS: Readonly<Record<BookingAction, EventNameOf<typeof venueBookingAggregate>>> = {
  request: 'venue-booking-requested',
  move: 'venue-booking-moved',
  displace: 'venue-booking-displaced',
  give_up: 'venue-booking-not-rebooked',
  confirm: 'venue-booking-confirmed',
  cancel: 'venue-booking-cancelled',
  hold: 'venue-booking-held',
  miss: 'venue-booking-missed',
  expire: 'venue-booking-expired',
};

/** Who takes a step: a person, or the calendar itself. */
export type StepActor = Pick<Actor, 'userId' | 'name'> & Partial<Pick<Actor, 'organisationId'>>;
export const THE_CALENDAR: StepActor = { userId: 'calendar', name: 'calendar' };

/** Why a step was taken, and what came of the search for a slot. */
interface StepReason {
  readonly by: StepActor;
  readonly at: Date;
  readonly cause?: BookingCause;
  readonly reason?: string;
  readonly explanation?: PlacingExplanation;
  readonly offers?: readonly VenueSlot[];
}

/** One step in a booking's history, with the booking before and after it. */
export interface BookingStepTaken extends StepReason {
  readonly action: BookingAction;
  /** Null where the step makes the booking. */
  readonly before: VenueBookingRecord | null;
  readonly after: VenueBookingRecord;
}

/** The step that an action makes, with what else it changes. @throws Problem `invalid_transition` */
export function takeBookingStep(
  before: VenueBookingRecord,
  action: Exclude<BookingAction, 'request'>,
  reason: StepReason,
  change: Partial<VenueBookingRecord> = {},
): BookingStepTaken {
  const status = nextBookingStatus(before.status, action);
  return {
    ...reason,
    action,
    before,
    after: { ...before, dueAt: null, ...change, status, changedAt: reason.at, version: before.version + 1 },
  };
}

/** Stores a step with the booking as it is after it, announces it, audits it, and tells the owner where somebody else took it. */
export async function saveBookingStep(tx: Transaction, step: BookingStepTaken, names: RoomNames): Promise<void> {
  const { action, before, after, by, at, cause, reason, explanation, offers = [] } = step;
  const { id, divisionCode: division, version, countyCode } = after;
  const [from, to] = [before && spanOf(before), spanOf(after)];
  const moved = from?.roomId !== to?.roomId || from?.from !== to?.from;
  const { countyCode: _, ...columns } = after;
  if (before) await tx.manager.update(VenueBookingRecord, { countyCode, id }, columns);
  else await tx.manager.insert(VenueBookingRecord, columns);
  await tx.query(
    `INSERT INTO venue_booking_step (county_code, booking_id, version, at, action, from_status, to_status, from_slot, to_slot,
       by_user, by_name, cause, reason, explanation, offers)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      countyCode,
      id,
      version,
      at,
      action,
      before?.status ?? null,
      after.status,
      from && moved ? JSON.stringify(slotOf(from, names)) : null,
      to && moved ? JSON.stringify(slotOf(to, names)) : null,
      by.userId,
      by.name,
      cause ?? null,
      reason ?? null,
      explanation ? JSON.stringify(explanation) : null,
      JSON.stringify(offers),
    ],
  );
  tx.emit(venueBookingAggregate, EVENTS[action], { id, version, division, state: bookingOf(after, names), at });
  tx.audit({
    aggregate: 'venue-booking',
    id,
    action,
    division,
    detail: { status: after.status, cause, version },
    ...(reason ? { reason } : {}),
  });
  await tellOwner(tx, step, names);
}
