import {
  type BookingCause,
  type PlacingExplanation,
  type VenueSlot,
  venueBookingAggregate,
} from '@yinhu/contracts/filing';
import { type ActionOf, lifecycleOf, type StepActor, type StepCause, type StepOf } from '@yinhu/database';
import { bookingOf, type RoomNames, slotOf, spanOf } from './booking-answer.ts';
import { VenueBookingRecord } from './venue-booking.entity.ts';

/** The calendar takes steps of its own. */
export const THE_CALENDAR: StepActor = { userId: 'calendar', name: 'calendar' };

/** Why a step was taken, and what came of the search for a slot. */
export interface BookingReason extends StepCause {
  readonly names: RoomNames;
  readonly cause?: BookingCause;
  readonly explanation?: PlacingExplanation;
  readonly offers?: readonly VenueSlot[];
}

/**
 * Every transition of a booking. `displace` and `give_up` are what happens to it when it loses its slot,
 * `expire` when its time is over; a tentative booking also confirms itself. The others are done by people.
 */
export const BOOKINGS = lifecycleOf<VenueBookingRecord, BookingReason>()({
  kind: 'venue-booking',
  entity: VenueBookingRecord,
  initial: { request: 'tentative' },
  transitions: {
    move: { tentative: 'tentative', not_rebooked: 'tentative' },
    displace: { tentative: 'tentative' },
    give_up: { tentative: 'not_rebooked' },
    confirm: { tentative: 'confirmed' },
    cancel: { tentative: 'cancelled', not_rebooked: 'cancelled', confirmed: 'cancelled' },
    hold: { confirmed: 'held' },
    miss: { confirmed: 'no_show' },
    expire: { tentative: 'expired', not_rebooked: 'expired' },
  },
  stamp: (at) => ({ changedAt: at, dueAt: null }),
  history: {
    table: 'venue_booking_step',
    row: ({ before, after, by, names, cause, explanation, offers = [] }) => {
      const [from, to] = [before && spanOf(before), spanOf(after)];
      const isMoved = from?.roomId !== to?.roomId || from?.from !== to?.from;
      return {
        county_code: after.countyCode,
        booking_id: after.id,
        from_status: before?.status ?? null,
        to_status: after.status,
        from_slot: from && isMoved ? slotOf(from, names) : null,
        to_slot: to && isMoved ? slotOf(to, names) : null,
        by_user: by.userId,
        cause: cause ?? null,
        explanation: explanation ?? null,
        offers,
      };
    },
  },
  announces: {
    aggregate: venueBookingAggregate,
    events: {
      request: 'venue-booking-requested',
      move: 'venue-booking-moved',
      displace: 'venue-booking-displaced',
      give_up: 'venue-booking-not-rebooked',
      confirm: 'venue-booking-confirmed',
      cancel: 'venue-booking-cancelled',
      hold: 'venue-booking-held',
      miss: 'venue-booking-missed',
      expire: 'venue-booking-expired',
    },
    state: ({ after, names }) => bookingOf(after, names),
  },
  division: ({ divisionCode }) => divisionCode,
  audit: ({ after: { status, version }, cause }) => ({ detail: { status, cause, version } }),
});

/** What is done to a booking that was requested. */
export type BookingChangeAction = ActionOf<typeof BOOKINGS>;
export type BookingStepTaken = StepOf<typeof BOOKINGS>;
