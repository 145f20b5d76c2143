import { z } from 'zod';
import { enumeration } from '../kernel/enumeration.ts';
import { aggregate } from '../kernel/event.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { CountyCode, Id, SearchText, Text } from '../kernel/scalars.ts';
import { distinct } from './plan-checks.ts';

/*
 * Glossary of the venues (招标场地):
 * - room: where bids are opened and judged; a county has several.
 * - opening hours: one span a weekday. Rooms keep to working days: weekends and public holidays are shut, unless a
 *   weekend day is worked in exchange (调休), when the hours of that weekday count, or Monday's where it has none.
 * - closure: a room, or all rooms of the county, shut for a time for a reason.
 * - booking: an entity's use of a room. Asked for as a wish (how long, within which window, how many people, with what
 *   equipment); the service finds the slot and says why that one.
 * - tentative: a slot that an ordinary booking holds but may lose to a poverty-alleviation project; confirmed: never moved.
 */

/** Slots begin and end on the half hour. */
export const SLOT_MINUTES = 30;

export const VenueEquipment = enumeration({
  projector: ['投影设备', 'Projector'],
  recording: ['录音录像', 'Sound and video recording'],
  video_conference: ['远程视频', 'Video conference'],
  evaluation_terminals: ['电子评标终端', 'Evaluation terminals'],
  printer: ['打印复印', 'Printer'],
  phone_lockers: ['手机存放柜', 'Phone lockers'],
  whiteboard: ['白板', 'Whiteboard'],
  barrier_free: ['无障碍通行', 'Barrier-free'],
});
export type VenueEquipment = z.infer<typeof VenueEquipment>;
export const EquipmentList = z
  .array(VenueEquipment)
  .max(VenueEquipment.options.length)
  .superRefine(distinct());
export type EquipmentList = z.infer<typeof EquipmentList>;

/** A time of day on the half hour in Asia/Shanghai. */
export const HalfHour = z.string().regex(/^(?:(?:[01]\d|2[0-3]):(?:00|30)|24:00)$/, 'half_hour');
export type HalfHour = z.infer<typeof HalfHour>;

export const OpeningHours = z
  .strictObject({
    /** 1 Monday … 7 Sunday. */
    weekday: z.int().min(1).max(7),
    opens: HalfHour,
    closes: HalfHour,
  })
  .refine(({ opens, closes }) => opens < closes, { path: ['closes'], params: { reason: 'time_order' } });
export type OpeningHours = z.infer<typeof OpeningHours>;

export const VenueRoomStatus = enumeration({
  open: ['可用', 'In use'],
  closed: ['停用', 'Out of use'],
});
export type VenueRoomStatus = z.infer<typeof VenueRoomStatus>;

/** Maximum capacity of a room. */
export const MAX_CAPACITY = 5000;
/** Maximum number of rooms per county, for the calendar to show and a placing to search. */
export const MAX_ROOMS = 60;

const roomFields = {
  name: Text(60),
  address: Text(200),
  /** People. */
  capacity: z.int().min(1).max(MAX_CAPACITY),
  equipment: EquipmentList,
  /** Equipment that the list does not name. */
  equipmentNote: Text(300).optional(),
  openingHours: z.array(OpeningHours).min(1).max(7).superRefine(distinct('weekday')),
};

/** Room (招标场地) of a county. */
export const VenueRoom = z.object({
  ...roomFields,
  id: Id,
  countyCode: CountyCode,
  equipmentNote: z.string().nullable(),
  status: VenueRoomStatus,
  version: z.int(),
});
export type VenueRoom = z.infer<typeof VenueRoom>;

export const venueStaff = ['province_supervisor', 'county_admin', 'county_reviewer', 'entity_clerk'] as const;

export const venueRooms = {
  list: listOperation({
    name: 'filing.venue-rooms.list',
    summary: 'Rooms of the caller’s county, or of every county of the province',
    access: venueStaff,
    resource: 'venue-rooms',
    item: VenueRoom,
    filter: {
      q: SearchText.optional(),
      status: VenueRoomStatus.optional(),
      countyCode: CountyCode.optional(),
    },
    sort: ['name', 'capacity', 'status'],
    defaultOrder: 'ASC',
  }),
  get: operation({
    name: 'filing.venue-rooms.get',
    kind: 'query',
    summary: 'One room',
    access: venueStaff,
    http: 'GET /venue-rooms/{id}',
    input: z.strictObject({ id: Id }),
    output: VenueRoom,
    errors: ['not_found'],
  }),
  create: operation({
    name: 'filing.venue-rooms.create',
    kind: 'create',
    summary: 'Add a room',
    access: ['county_admin'],
    http: 'POST /venue-rooms',
    input: z.strictObject(roomFields),
    output: VenueRoom,
    errors: ['already_exists', 'venue_rooms_full'],
  }),
  change: operation({
    name: 'filing.venue-rooms.change',
    kind: 'command',
    summary:
      'Change a room; tentative bookings that it no longer suits are rebooked, confirmed ones prevent the change',
    access: ['county_admin'],
    http: 'PUT /venue-rooms/{id}',
    input: z.strictObject({ ...roomFields, id: Id, version: z.int() }),
    output: VenueRoom,
    errors: ['not_found', 'already_exists', 'conflict', 'venue_has_bookings'],
  }),
  close: operation({
    name: 'filing.venue-rooms.close',
    kind: 'command',
    summary: 'Take a room out of use; its tentative bookings are rebooked, confirmed ones prevent it',
    access: ['county_admin'],
    http: 'POST /venue-rooms/{id}/closing',
    input: z.strictObject({ id: Id, reason: Text(200) }),
    output: VenueRoom,
    errors: ['not_found', 'invalid_transition', 'venue_has_bookings'],
  }),
  reopen: operation({
    name: 'filing.venue-rooms.reopen',
    kind: 'command',
    summary: 'Put a room back into use',
    access: ['county_admin'],
    http: 'POST /venue-rooms/{id}/reopening',
    input: z.strictObject({ id: Id }),
    output: VenueRoom,
    errors: ['not_found', 'invalid_transition'],
  }),
};

export const venueRoomAggregate = aggregate({
  service: 'filing',
  name: 'venue-room',
  state: VenueRoom,
  events: ['venue-room-entered', 'venue-room-changed', 'venue-room-closed', 'venue-room-reopened'],
});
