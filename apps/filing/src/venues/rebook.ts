import type { PlacingExplanation } from '@yinhu/contracts/filing';
import { type Board, earliestSlot, type Occupied, type RoomSpan } from './board.ts';
import { explain } from './explain.ts';
import { suitableRooms } from './suitable-rooms.ts';

/** A booking that lost its slot, and what was left for it. */
export interface Rebooking {
  readonly booking: Occupied;
  /** Null where its window holds nothing any more. */
  readonly to: RoomSpan | null;
  readonly explanation: PlacingExplanation;
}

/**
 * New slots for bookings that lost theirs, on a board where they hold nothing. Poverty-alleviation projects
 * choose first, then whoever has the least time left. They displace nobody.
 */
export function rebook(board: Board, losers: readonly Occupied[], now: number): Rebooking[] {
  const inTurn = losers.toSorted(
    (a, b) => Number(a.yields) - Number(b.yields) || a.wish.latest - b.wish.latest || a.from - b.from,
  );
  let left = board;
  return inTurn.map((booking) => {
    const rebooking = nextBest(left, booking, now);
    if (rebooking.to) left = left.with(rebooking.to);
    return rebooking;
  });
}

/**
 * The best slot left: the next that does not begin before the one it had, since people have kept themselves
 * free from then on; else the earliest in its window. Never in the past.
 */
function nextBest(board: Board, booking: Occupied, now: number): Rebooking {
  const { earliest, latest, durationMs } = booking.wish;
  const rooms = suitableRooms(booking.wish, board.rooms);
  const whole = { from: Math.max(earliest, now), to: latest };
  const after = { from: Math.max(whole.from, booking.from), to: latest };
  const later = earliestSlot(board, rooms.ranked, after, durationMs);
  const to = later ?? earliestSlot(board, rooms.ranked, whole, durationMs);
  const explanation = explain({
    rule: 'rebooked',
    board,
    rooms,
    window: later ? after : whole,
    durationMs,
    slot: to,
  });
  return { booking, to, explanation };
}

/** The next slots that would suit a booking, one after the other, beyond its own window as well. */
export function offersFor(
  board: Board,
  { wish }: Occupied,
  window: { from: number; to: number },
  count: number,
): RoomSpan[] {
  const { ranked } = suitableRooms(wish, board.rooms);
  const offers: RoomSpan[] = [];
  for (let from = window.from; offers.length < count; ) {
    const slot = earliestSlot(board, ranked, { from, to: window.to }, wish.durationMs);
    if (!slot) break;
    offers.push(slot);
    from = slot.to;
  }
  return offers;
}
