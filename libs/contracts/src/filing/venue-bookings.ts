import { z } from 'zod';
import { enumeration } from '../kernel/enumeration.ts';
import { aggregate } from '../kernel/event.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { BusinessDate, DivisionCode, Id, SearchText, Text, Timestamp } from '../kernel/scalars.ts';
import { COUNTY_FILING_STAFF, PURCHASING_OFFICE } from '../system/role-groups.ts';
import { Purpose } from './plan.ts';
import { PlacingExplanation, PlacingProposal, VenueSlot, wholeWindow, wishFields } from './venue-placing.ts';
import { VenueEquipment, venueStaff } from './venue-rooms.ts';

/** Purpose of a booking. */
export const VenueUse = enumeration({
  bid_opening: ['开标', 'Bid opening'],
  evaluation: ['评标', 'Evaluation'],
  clarification: ['答疑', 'Clarification'],
  negotiation: ['谈判（磋商）', 'Negotiation'],
  pre_bid_meeting: ['标前会', 'Pre-bid meeting'],
  other: ['其他', 'Other'],
});
export type VenueUse = z.infer<typeof VenueUse>;

/** `not_rebooked`: displaced, and nothing was left within its window; its owner chooses another slot. */
export const BookingStatus = enumeration({
  tentative: ['暂定', 'Tentative'],
  confirmed: ['已确认', 'Confirmed'],
  not_rebooked: ['待改期', 'To be rebooked'],
  held: ['已使用', 'Used'],
  no_show: ['未到场', 'Nobody came'],
  cancelled: ['已取消', 'Cancelled'],
  expired: ['已失效', 'Expired'],
});
export type BookingStatus = z.infer<typeof BookingStatus>;

export const BookingAction = enumeration({
  request: ['申请', 'Requested'],
  move: ['改期', 'Moved'],
  displace: ['让位改期', 'Displaced and rebooked'],
  give_up: ['让位，未能改期', 'Displaced, not rebooked'],
  confirm: ['确认', 'Confirmed'],
  cancel: ['取消', 'Cancelled'],
  hold: ['已使用', 'Used'],
  miss: ['未到场', 'Nobody came'],
  expire: ['失效', 'Expired'],
});
export type BookingAction = z.infer<typeof BookingAction>;

/** Cause of a step that the booking's owner did not ask for. */
export const BookingCause = enumeration({
  poverty_project: ['扶贫项目优先', 'A poverty-alleviation project comes first'],
  closure: ['场地临时停用', 'The room is shut then'],
  room_closed: ['场地停用', 'The room was taken out of use'],
  room_changed: ['场地条件变更', 'The room no longer suits'],
  falls_due: ['到期自动确认', 'Confirmed by itself as it drew near'],
  entity_suspended: ['采购单位已停用', 'The purchasing entity is suspended'],
  window_over: ['可用时间已过', 'Its window has passed'],
});
export type BookingCause = z.infer<typeof BookingCause>;

/** Booking (场地预约). */
export const VenueBooking = z.object({
  id: Id,
  entityId: Id,
  entityName: z.string(),
  divisionCode: DivisionCode,
  filingId: Id.nullable(),
  title: z.string(),
  use: VenueUse,
  priority: Purpose,
  status: BookingStatus,
  durationMinutes: z.int(),
  earliest: z.iso.datetime(),
  latest: z.iso.datetime(),
  headcount: z.int(),
  equipment: z.array(VenueEquipment),
  preferredRoomId: Id.nullable(),
  /** Where it is, or was when it ended; null while it waits to be rebooked. */
  slot: VenueSlot.nullable(),
  /**
   * When a tentative booking confirms itself, and one that waits to be rebooked expires; null of all others.
   */
  dueAt: z.iso.datetime().nullable(),
  requestedAt: z.iso.datetime(),
  version: z.int(),
});
export type VenueBooking = z.infer<typeof VenueBooking>;

/** One step in a booking's history. */
export const BookingStep = z.object({
  at: z.iso.datetime(),
  recordedAt: z.iso.datetime(),
  action: BookingAction,
  from: BookingStatus.nullable(),
  to: BookingStatus,
  /** Where it was and where it went, for steps that move it. */
  fromSlot: VenueSlot.nullable(),
  toSlot: VenueSlot.nullable(),
  by: z.string(),
  cause: BookingCause.nullable(),
  /** In a person's words: why a room was shut, why a booking was cancelled. */
  reason: z.string().nullable(),
  explanation: PlacingExplanation.nullable(),
  /** The next free slots after its window, where nothing was left within. */
  offers: z.array(VenueSlot),
});
export type BookingStep = z.infer<typeof BookingStep>;

export const VenueBookingDetail = VenueBooking.extend({ history: z.array(BookingStep) });
export type VenueBookingDetail = z.infer<typeof VenueBookingDetail>;

const oneBooking = z.strictObject({ id: Id });

export const venueBookings = {
  list: listOperation({
    name: 'filing.venue-bookings.list',
    summary: 'Bookings within the caller’s division; clerks see only their own entity’s',
    access: venueStaff,
    resource: 'venue-bookings',
    item: VenueBooking,
    filter: {
      q: SearchText.optional(),
      status: BookingStatus.optional(),
      priority: Purpose.optional(),
      use: VenueUse.optional(),
      roomId: Id.optional(),
      entityId: Id.optional(),
      filingId: Id.optional(),
      dayFrom: BusinessDate.optional(),
      dayTo: BusinessDate.optional(),
    },
    sort: ['startsAt', 'requestedAt', 'status', 'title'],
  }),
  get: operation({
    name: 'filing.venue-bookings.get',
    kind: 'query',
    summary: 'One booking with its history: every move, its reason and the search trace',
    access: venueStaff,
    http: 'GET /venue-bookings/{id}',
    input: oneBooking,
    output: VenueBookingDetail,
    errors: ['not_found'],
  }),
  propose: operation({
    name: 'filing.venue-bookings.propose',
    kind: 'query',
    summary: 'Preview the slot that a request would get now, and why; books nothing',
    access: ['entity_clerk'],
    http: 'POST /venue-bookings/proposal',
    input: z.strictObject(wishFields).superRefine(wholeWindow),
    output: PlacingProposal,
    errors: ['not_found'],
  }),
  request: operation({
    name: 'filing.venue-bookings.request',
    kind: 'create',
    summary:
      'Book a room: the earliest feasible slot; a poverty-alleviation project comes before tentative ordinary bookings',
    access: ['entity_clerk'],
    http: 'POST /venue-bookings',
    input: z.strictObject({ title: Text(120), use: VenueUse, ...wishFields }).superRefine(wholeWindow),
    output: VenueBookingDetail,
    errors: ['not_found', 'entity_suspended', 'venue_no_slot'],
  }),
  move: operation({
    name: 'filing.venue-bookings.move',
    kind: 'command',
    summary: 'Move an unconfirmed booking to a free slot of your choice',
    access: ['entity_clerk'],
    http: 'POST /venue-bookings/{id}/move',
    input: z.strictObject({ id: Id, roomId: Id, startsAt: Timestamp }),
    output: VenueBookingDetail,
    errors: ['not_found', 'invalid_transition', 'entity_suspended', 'venue_slot_unavailable'],
  }),
  confirm: operation({
    name: 'filing.venue-bookings.confirm',
    kind: 'command',
    summary: 'Confirm a booking: from now on nothing displaces it',
    access: PURCHASING_OFFICE,
    http: 'POST /venue-bookings/{id}/confirmation',
    input: oneBooking,
    output: VenueBookingDetail,
    errors: ['not_found', 'invalid_transition'],
  }),
  cancel: operation({
    name: 'filing.venue-bookings.cancel',
    kind: 'command',
    summary: 'Cancel a booking; its slot is free again',
    access: COUNTY_FILING_STAFF,
    http: 'POST /venue-bookings/{id}/cancellation',
    input: z.strictObject({ id: Id, reason: Text(500) }),
    output: VenueBookingDetail,
    errors: ['not_found', 'invalid_transition'],
  }),
  hold: operation({
    name: 'filing.venue-bookings.hold',
    kind: 'command',
    summary: 'Record that the room was used',
    access: PURCHASING_OFFICE,
    http: 'POST /venue-bookings/{id}/use',
    input: oneBooking,
    output: VenueBookingDetail,
    errors: ['not_found', 'invalid_transition', 'booking_not_begun'],
  }),
  miss: operation({
    name: 'filing.venue-bookings.miss',
    kind: 'command',
    summary: 'Record a no-show',
    access: PURCHASING_OFFICE,
    http: 'POST /venue-bookings/{id}/absence',
    input: oneBooking,
    output: VenueBookingDetail,
    errors: ['not_found', 'invalid_transition', 'booking_not_begun'],
  }),
};

export const venueBookingAggregate = aggregate({
  service: 'filing',
  name: 'venue-booking',
  state: VenueBooking,
  events: [
    'venue-booking-requested',
    'venue-booking-moved',
    'venue-booking-displaced',
    'venue-booking-not-rebooked',
    'venue-booking-confirmed',
    'venue-booking-cancelled',
    'venue-booking-held',
    'venue-booking-missed',
    'venue-booking-expired',
  ],
});
