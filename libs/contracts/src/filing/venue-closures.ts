import { z } from 'zod';
import { listOperation, operation } from '../kernel/operation.ts';
import { CountyCode, Id, Text, Timestamp } from '../kernel/scalars.ts';
import { venueStaff } from './venue-rooms.ts';

/** A room, or every room of the county, shut for a time. Closures may overlap. */
export const VenueClosure = z.object({
  id: Id,
  countyCode: CountyCode,
  /** Null: every room. */
  roomId: Id.nullable(),
  roomName: z.string().nullable(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  reason: z.string(),
  by: z.string(),
  /** When it was lifted; it counts no longer. */
  liftedAt: z.iso.datetime().nullable(),
});
export type VenueClosure = z.infer<typeof VenueClosure>;

export const venueClosures = {
  list: listOperation({
    name: 'filing.venue-closures.list',
    summary: 'Closures of rooms',
    access: venueStaff,
    resource: 'venue-closures',
    item: VenueClosure,
    filter: { roomId: Id.optional(), isLifted: z.boolean().optional() },
    sort: ['startsAt'],
  }),
  add: operation({
    name: 'filing.venue-closures.add',
    kind: 'create',
    summary:
      'Close a room, or all rooms, for a time; tentative bookings are rebooked, confirmed ones prevent the closure',
    access: ['county_admin'],
    http: 'POST /venue-closures',
    input: z
      .strictObject({ roomId: Id.optional(), startsAt: Timestamp, endsAt: Timestamp, reason: Text(200) })
      .refine(({ startsAt, endsAt }) => Date.parse(startsAt) < Date.parse(endsAt), {
        path: ['endsAt'],
        params: { reason: 'time_order' },
      }),
    output: VenueClosure,
    errors: ['not_found', 'venue_has_bookings'],
  }),
  lift: operation({
    name: 'filing.venue-closures.lift',
    kind: 'command',
    summary: 'Lift a closure',
    access: ['county_admin'],
    http: 'POST /venue-closures/{id}/lifting',
    input: z.strictObject({ id: Id }),
    output: VenueClosure,
    errors: ['not_found', 'already_lifted'],
  }),
};
