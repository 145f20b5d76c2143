import { Problem } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import { Board, type RoomSpan } from './board.ts';
import type { CountyCalendar } from './county-calendar.ts';
import { loadRooms, loadTaken, wishOf } from './placing-state.ts';
import { suits } from './suitable-rooms.ts';
import type { VenueBookingRecord } from './venue-booking.entity.ts';
import { workingDays } from './venue-days.ts';

/**
 * @throws Problem `venue_slot_unavailable` when a booking, taken out of its own slot, cannot have this one
 */
export async function requireFree(
  tx: Transaction,
  { countyCode, days }: CountyCalendar,
  booking: VenueBookingRecord,
  slot: RoomSpan,
) {
  const rooms = await loadRooms(tx, countyCode, slot);
  const others = await loadTaken(tx, countyCode, slot, { but: booking.id });
  const room = rooms.find(({ id }) => id === slot.roomId);
  const isFree =
    room && suits(room, wishOf(booking)) && Board.of(rooms, others, workingDays(days)).isFree(room, slot);
  if (!isFree) throw new Problem('venue_slot_unavailable');
}
