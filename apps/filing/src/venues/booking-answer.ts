import type { VenueBooking, VenueSlot } from '@yinhu/contracts/filing';
import type { RoomSpan } from './board.ts';
import type { VenueBookingRecord } from './venue-booking.entity.ts';

/** Names of a county's rooms by their ids. */
export type RoomNames = ReadonlyMap<string, string>;

export const slotOf = ({ roomId, from, to }: RoomSpan, names: RoomNames): VenueSlot => ({
  roomId,
  roomName: names.get(roomId) ?? '',
  startsAt: new Date(from).toISOString(),
  endsAt: new Date(to).toISOString(),
});

/** Where a booking is; null while it waits to be rebooked. */
export function spanOf({
  roomId,
  startsAt,
  endsAt,
}: Pick<VenueBookingRecord, 'roomId' | 'startsAt' | 'endsAt'>): RoomSpan | null {
  return roomId && startsAt && endsAt ? { roomId, from: startsAt.getTime(), to: endsAt.getTime() } : null;
}

/** The aggregate's state, as events and answers carry it. */
export function bookingOf(record: VenueBookingRecord, names: RoomNames): VenueBooking {
  const { countyCode: _, roomId: _room, startsAt: _from, endsAt: _to, changedAt: _at, ...rest } = record;
  const span = spanOf(record);
  return {
    ...rest,
    earliest: record.earliest.toISOString(),
    latest: record.latest.toISOString(),
    slot: span && slotOf(span, names),
    dueAt: record.dueAt?.toISOString() ?? null,
    requestedAt: record.requestedAt.toISOString(),
  };
}
