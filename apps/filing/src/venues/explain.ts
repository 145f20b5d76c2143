import type { PlacingExplanation, PlacingRule } from '@yinhu/contracts/filing';
import type { Board, PlacingRoom, RoomSpan } from './board.ts';
import { countStarts, type Span, STEP_MS } from './spans.ts';
import type { SuitableRooms } from './suitable-rooms.ts';

interface Explained {
  readonly rule: PlacingRule;
  readonly board: Board;
  readonly rooms: SuitableRooms;
  readonly window: Span;
  readonly durationMs: number;
  /** What was found; null where the whole window was looked through in vain. */
  readonly slot: RoomSpan | null;
}

/**
 * What was tried before the slot was found: how many starts there were in suitable rooms, and what took them.
 */
export function explain({
  rule,
  board,
  rooms: { ranked, counts },
  window,
  durationMs,
  slot,
}: Explained): PlacingExplanation {
  // Starts before the slot's: those that end a step before it does, or earlier.
  const tried = { from: window.from, to: slot ? slot.to - STEP_MS : window.to };
  const sum = (gaps: (room: PlacingRoom) => Iterable<Span>) =>
    ranked.reduce((total, room) => total + countStarts(gaps(room), durationMs), 0);
  const inHours = sum((room) => board.openings(room, tried));
  const unclosed = sum((room) => board.unclosed(room, tried));
  const free = sum((room) => board.free(room, tried));
  return {
    rule,
    rooms: counts,
    shutDays: board.shutDays(ranked, { from: window.from, to: slot?.to ?? window.to }),
    starts: { inHours, closed: inHours - unclosed, taken: unclosed - free },
    displaced: 0,
    notRebooked: 0,
  };
}
