import type { VenueEquipment } from '@yinhu/contracts/filing';
import { openSpans, type WeekHours } from './opening-hours.ts';
import { firstStart, overlaps, type Span, without } from './spans.ts';
import { dayOf } from './venue-days.ts';

/** What a booking asks for. Window and duration in milliseconds. */
export interface Wish {
  readonly durationMs: number;
  readonly earliest: number;
  readonly latest: number;
  readonly headcount: number;
  readonly equipment: readonly VenueEquipment[];
  readonly preferredRoomId: string | null;
}

export interface PlacingRoom {
  readonly id: string;
  readonly capacity: number;
  readonly equipment: readonly VenueEquipment[];
  readonly isInUse: boolean;
  readonly hours: WeekHours;
  /** In order, none overlapping. */
  readonly closures: readonly Span[];
}

/** A room at a time. */
export interface RoomSpan extends Span {
  readonly roomId: string;
}

export interface Occupied extends RoomSpan {
  readonly bookingId: string;
  /** An ordinary booking that is not confirmed: it gives way to a poverty-alleviation project. */
  readonly yields: boolean;
  readonly wish: Wish;
}

/** What is taken, by room and in order of time. */
type Taken = ReadonlyMap<string, readonly Span[]>;

/**
 * The rooms with what is taken of them: what a placing looks at. Never changed; a move makes another board.
 */
export class Board {
  private constructor(
    readonly rooms: readonly PlacingRoom[],
    private readonly taken: Taken,
    private readonly isWorkingDay: (day: number) => boolean,
  ) {}

  static of(
    rooms: readonly PlacingRoom[],
    spans: readonly RoomSpan[],
    isWorkingDay: (day: number) => boolean,
  ): Board {
    const taken = new Map<string, RoomSpan[]>(rooms.map(({ id }) => [id, []]));
    for (const span of spans) taken.get(span.roomId)?.push(span);
    for (const inRoom of taken.values()) inRoom.sort((a, b) => a.from - b.from);
    return new Board(rooms, taken, isWorkingDay);
  }

  /** A span of this room more is taken. */
  with({ roomId, from, to }: RoomSpan): Board {
    const spans = [...(this.taken.get(roomId) ?? []), { from, to }].sort((a, b) => a.from - b.from);
    return new Board(this.rooms, new Map(this.taken).set(roomId, spans), this.isWorkingDay);
  }

  openings(room: PlacingRoom, window: Span): Iterable<Span> {
    return openSpans(room.hours, window, this.isWorkingDay);
  }

  unclosed(room: PlacingRoom, window: Span): Iterable<Span> {
    return without(this.openings(room, window), room.closures);
  }

  free(room: PlacingRoom, window: Span): Iterable<Span> {
    return without(this.unclosed(room, window), this.taken.get(room.id) ?? []);
  }

  isFree(room: PlacingRoom, { from, to }: Span): boolean {
    return firstStart(this.free(room, { from, to }), to - from) === from;
  }

  /** Days of a window on which none of these rooms opens. */
  shutDays(rooms: readonly PlacingRoom[], window: Span): number {
    const open = new Set<number>();
    for (const room of rooms) for (const { from } of this.openings(room, window)) open.add(dayOf(from));
    return dayOf(window.to - 1) - dayOf(window.from) + 1 - open.size;
  }
}

/** The earliest slot in rooms that are ranked: where two begin at the same time, the first room has it. */
export function earliestSlot(
  board: Board,
  ranked: readonly PlacingRoom[],
  window: Span,
  durationMs: number,
): RoomSpan | null {
  let best: RoomSpan | null = null;
  for (const room of ranked) {
    const before: number = best ? best.to - 1 : window.to;
    const from = firstStart(board.free(room, { from: window.from, to: before }), durationMs);
    if (from !== undefined) best = { roomId: room.id, from, to: from + durationMs };
  }
  return best;
}

export const inSlot = (bookings: readonly Occupied[], slot: RoomSpan): Occupied[] =>
  bookings.filter((booking) => booking.roomId === slot.roomId && overlaps(booking, slot));
