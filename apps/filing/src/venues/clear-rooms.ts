import { MAX_WINDOW_DAYS } from '@yinhu/contracts/filing';
import { DAY_MS, Problem } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import { Board, type Occupied, type PlacingRoom } from './board.ts';
import type { CountyCalendar } from './county-calendar.ts';
import { settleDue } from './due.ts';
import { type MoveCause, settle, vacate } from './move-out.ts';
import { loadOccupied, loadRooms } from './placing-state.ts';
import { rebook } from './rebook.ts';
import { suits } from './suitable-rooms.ts';
import { workingDays } from './venue-days.ts';
import { AHEAD_DAYS, OFFER_DAYS } from './venue-terms.ts';

/** No booking lies further ahead, nor is offered anything that does. */
const HORIZON_MS = (AHEAD_DAYS + MAX_WINDOW_DAYS + OFFER_DAYS) * DAY_MS;
const NAMED = 3;

/**
 * After rooms have changed (shut, taken out of use, made smaller): bookings that no longer stand where they
 * are get the best slot left for them. The caller holds the calendar, has made the change, and does this as
 * the county.
 * @throws Problem `venue_has_bookings`, which names them, when confirmed bookings would lose their room
 */
export async function clearRooms(tx: Transaction, calendar: CountyCalendar, why: MoveCause): Promise<void> {
  await settleDue(tx, calendar, why.at);
  const window = { from: why.at.getTime(), to: why.at.getTime() + HORIZON_MS };
  const rooms = await loadRooms(tx, calendar.countyCode, window);
  const bookings = await loadOccupied(tx, calendar.countyCode, window);
  const isWorkingDay = workingDays(calendar.days);
  const empty = Board.of(rooms, [], () => true);
  const byId = new Map(rooms.map((room) => [room.id, room]));
  const losers = bookings.filter(
    (booking) => booking.from >= window.from && !stands(booking, byId.get(booking.roomId), empty),
  );
  if (losers.length === 0) return;
  await refuseConfirmed(tx, calendar, losers);
  const gone = new Set(losers);
  const board = Board.of(
    rooms,
    bookings.filter((booking) => !gone.has(booking)),
    isWorkingDay,
  );
  const rebookings = rebook(board, losers, window.from);
  await settle(tx, calendar, rebookings, await vacate(tx, calendar, rebookings), why);
}

/** Whether a booking may stay where it is; holidays that were arranged after it are not held against it. */
function stands(booking: Occupied, room: PlacingRoom | undefined, board: Board): boolean {
  return room !== undefined && suits(room, booking.wish) && board.isFree(room, booking);
}

async function refuseConfirmed(
  tx: Transaction,
  { countyCode }: CountyCalendar,
  losers: readonly Occupied[],
): Promise<void> {
  const confirmed = await tx.query<{ title: string; day: string; count: number }>(
    `SELECT title, to_char(starts_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') AS day, count(*) OVER ()::int AS count
     FROM venue_booking WHERE county_code = $1 AND id = ANY($2::uuid[]) AND status = 'confirmed' ORDER BY starts_at LIMIT ${NAMED}`,
    [countyCode, losers.map(({ bookingId }) => bookingId)],
  );
  const [first] = confirmed;
  if (!first) return;
  const named = confirmed.map(({ title, day }) => `${title} ${day}`).join('; ');
  throw new Problem('venue_has_bookings', {
    count: first.count,
    bookings: first.count > NAMED ? `${named} …` : named,
  });
}
