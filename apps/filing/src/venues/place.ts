import type { PlacingExplanation } from '@yinhu/contracts/filing';
import {
  Board,
  earliestSlot,
  inSlot,
  type Occupied,
  type PlacingRoom,
  type RoomSpan,
  type Wish,
} from './board.ts';
import { explain } from './explain.ts';
import { type Rebooking, rebook } from './rebook.ts';
import { suitableRooms } from './suitable-rooms.ts';

export interface PlacingRequest extends Wish {
  /** A poverty-alleviation project: it comes before ordinary bookings that are not confirmed. */
  readonly comesFirst: boolean;
}

export interface PlacingState {
  /** In the order they were entered. */
  readonly rooms: readonly PlacingRoom[];
  /** What holds rooms in the windows concerned, and gives way to nobody. */
  readonly taken: readonly RoomSpan[];
  /** What gives way to a poverty-alleviation project; for an ordinary request it is taken like the rest. */
  readonly yielding: readonly Occupied[];
  readonly isWorkingDay: (day: number) => boolean;
  /** Nobody is rebooked to before this. */
  readonly now: number;
}

export interface Placement {
  /** Null: there is none. */
  readonly slot: RoomSpan | null;
  readonly explanation: PlacingExplanation;
  readonly displaced: readonly Rebooking[];
}

/**
 * The earliest slot that a request can have, and why. An ordinary one takes what is free. A
 * poverty-alleviation project gets the slot it would have if no ordinary booking were still tentative: never
 * a later one. Where several rooms are to be had then, it takes the one that costs others least: first nobody
 * without a new slot, then the fewest moves, then the rank of the room.
 */
export function place(request: PlacingRequest, state: PlacingState): Placement {
  const rooms = suitableRooms(request, state.rooms);
  const window = { from: request.earliest, to: request.latest };
  const durationMs = request.durationMs;
  const boardOf = (taken: readonly RoomSpan[]) => Board.of(state.rooms, taken, state.isWorkingDay);
  if (!request.comesFirst) {
    const board = boardOf([...state.taken, ...state.yielding]);
    const slot = earliestSlot(board, rooms.ranked, window, durationMs);
    return {
      slot,
      explanation: explain({ rule: 'earliest', board, rooms, window, durationMs, slot }),
      displaced: [],
    };
  }
  const firm = boardOf(state.taken);
  const first = earliestSlot(firm, rooms.ranked, window, durationMs);
  const explanation = explain({ rule: 'poverty_first', board: firm, rooms, window, durationMs, slot: first });
  if (!first) return { slot: null, explanation, displaced: [] };
  const options = rooms.ranked
    .filter((room) => firm.isFree(room, first))
    .map((room) => takeOver({ roomId: room.id, from: first.from, to: first.to }, state));
  const [best = { slot: first, displaced: [] }] = options.toSorted(
    (a, b) => lost(a) - lost(b) || a.displaced.length - b.displaced.length,
  );
  return {
    ...best,
    explanation: { ...explanation, displaced: best.displaced.length, notRebooked: lost(best) },
  };
}

interface Option {
  readonly slot: RoomSpan;
  readonly displaced: readonly Rebooking[];
}

const lost = ({ displaced }: Option): number => displaced.filter(({ to }) => !to).length;

/** What becomes of those who hold a slot when somebody else takes it. */
function takeOver(slot: RoomSpan, { rooms, taken, yielding, isWorkingDay, now }: PlacingState): Option {
  const losers = inSlot(yielding, slot);
  if (losers.length === 0) return { slot, displaced: [] };
  const gone = new Set(losers);
  const stay = yielding.filter((booking) => !gone.has(booking));
  const board = Board.of(rooms, [...taken, ...stay], isWorkingDay).with(slot);
  return { slot, displaced: rebook(board, losers, now) };
}
