import type { OpeningHours, VenueEquipment } from '@yinhu/contracts/filing';
import type { ReadTransaction } from '@yinhu/database';
import type { Occupied, PlacingRoom, RoomSpan, Wish } from './board.ts';
import type { CountyCalendar } from './county-calendar.ts';
import { weekHours } from './opening-hours.ts';
import type { PlacingState } from './place.ts';
import { merged, type Span } from './spans.ts';
import type { VenueBookingRecord } from './venue-booking.entity.ts';
import { workingDays } from './venue-days.ts';

/** Statuses that hold a room; as the partial index has them. */
export const HOLDING = `status IN ('tentative', 'confirmed', 'held')`;
const YIELDING = `status = 'tentative' AND priority = 'ordinary'`;
/** No booking is longer: what overlaps a window began at most so long before it. */
const LONGEST = `interval '10 hours'`;

type WishColumns = Pick<
  VenueBookingRecord,
  'durationMinutes' | 'earliest' | 'latest' | 'headcount' | 'equipment' | 'preferredRoomId'
>;

export const wishOf = ({
  durationMinutes,
  earliest,
  latest,
  headcount,
  equipment,
  preferredRoomId,
}: WishColumns): Wish => ({
  durationMs: durationMinutes * 60_000,
  earliest: earliest.getTime(),
  latest: latest.getTime(),
  headcount,
  equipment,
  preferredRoomId,
});

/** Rooms of a county, in the order they were entered, with what shuts them in a window. */
export async function loadRooms(
  tx: ReadTransaction,
  countyCode: string,
  window: Span,
): Promise<PlacingRoom[]> {
  const rooms = await tx.query<RoomRow>(
    `SELECT id, capacity, equipment, status, opening_hours AS hours FROM venue_room WHERE county_code = $1 ORDER BY id`,
    [countyCode],
  );
  const closures = await tx.query<{ roomId: string | null; from: Date; to: Date }>(
    `SELECT room_id AS "roomId", starts_at AS "from", ends_at AS "to" FROM venue_closure
     WHERE county_code = $1 AND starts_at < $3 AND ends_at > $2 AND lifted_at IS NULL`,
    [countyCode, new Date(window.from), new Date(window.to)],
  );
  return rooms.map(({ hours, status, ...room }) => ({
    ...room,
    isInUse: status === 'open',
    hours: weekHours(hours),
    closures: merged(
      closures
        .filter(({ roomId }) => roomId === null || roomId === room.id)
        .map(({ from, to }) => ({ from: from.getTime(), to: to.getTime() })),
    ),
  }));
}

interface RoomRow {
  readonly id: string;
  readonly capacity: number;
  readonly equipment: VenueEquipment[];
  readonly status: string;
  readonly hours: OpeningHours[];
}

/** Holds a room in the window from $2 to $3. */
const IN_WINDOW = `county_code = $1 AND starts_at > $2::timestamptz - ${LONGEST} AND starts_at < $3 AND ends_at > $2 AND ${HOLDING}`;

/** Which bookings of a window are meant. */
interface Meant {
  /** Only those that give way to a poverty-alleviation project, or only those that do not. */
  readonly yielding?: boolean;
  /** All but this one. */
  readonly but?: string;
}

/**
 * When rooms of a county are held in a window. It comes as one document for each room: a room's year has ten
 * thousand bookings, and a row of instants for each costs more than the search itself.
 */
export async function loadTaken(
  tx: ReadTransaction,
  countyCode: string,
  window: Span,
  { yielding, but }: Meant = {},
): Promise<RoomSpan[]> {
  const rooms = await tx.query<{ roomId: string; from: number[]; to: number[] }>(
    `SELECT room_id AS "roomId", json_agg(date_part('epoch', starts_at)::bigint) AS "from",
       json_agg(date_part('epoch', ends_at)::bigint) AS "to"
     FROM venue_booking
     WHERE ${IN_WINDOW} AND ($4::boolean IS NULL OR (${YIELDING}) = $4) AND ($5::uuid IS NULL OR id <> $5)
     GROUP BY room_id`,
    [countyCode, new Date(window.from), new Date(window.to), yielding ?? null, but ?? null],
  );
  return rooms.flatMap(({ roomId, from, to }) =>
    from.map((at, i) => ({ roomId, from: at * 1000, to: (to[i] ?? at) * 1000 })),
  );
}

/** What holds rooms of a county in a window, with what each asked for. */
export async function loadOccupied(
  tx: ReadTransaction,
  countyCode: string,
  window: Span,
  { yielding }: Pick<Meant, 'yielding'> = {},
): Promise<Occupied[]> {
  const rows = await tx.query<
    WishColumns & { id: string; roomId: string; startsAt: Date; endsAt: Date; yields: boolean }
  >(
    `SELECT id, room_id AS "roomId", starts_at AS "startsAt", ends_at AS "endsAt",
       ${YIELDING} AS yields, duration_minutes AS "durationMinutes", earliest, latest,
       headcount, equipment, preferred_room_id AS "preferredRoomId"
     FROM venue_booking
     WHERE ${IN_WINDOW} AND ($4::boolean IS NULL OR (${YIELDING}) = $4)
     ORDER BY starts_at`,
    [countyCode, new Date(window.from), new Date(window.to), yielding ?? null],
  );
  return rows.map((row) => ({
    bookingId: row.id,
    roomId: row.roomId,
    from: row.startsAt.getTime(),
    to: row.endsAt.getTime(),
    yields: row.yields,
    wish: wishOf(row),
  }));
}

/** A window, widened to those of the bookings that may have to make way in it. */
async function widened(tx: ReadTransaction, countyCode: string, window: Span): Promise<Span> {
  const found = await tx.one<{ earliest: Date | null; latest: Date | null }>(
    `SELECT min(earliest) AS earliest, max(latest) AS latest FROM venue_booking
     WHERE ${IN_WINDOW} AND ${YIELDING}`,
    [countyCode, new Date(window.from), new Date(window.to)],
  );
  return {
    from: Math.min(window.from, found?.earliest?.getTime() ?? window.from),
    to: Math.max(window.to, found?.latest?.getTime() ?? window.to),
  };
}

/** Everything that placing within a window looks at. */
export async function loadState(
  tx: ReadTransaction,
  { countyCode, days }: CountyCalendar,
  asked: Span,
  { comesFirst, now }: { comesFirst: boolean; now: number },
): Promise<PlacingState> {
  const window = comesFirst ? await widened(tx, countyCode, asked) : asked;
  const [rooms, taken, yielding] = await Promise.all([
    loadRooms(tx, countyCode, window),
    loadTaken(tx, countyCode, window, comesFirst ? { yielding: false } : {}),
    comesFirst ? loadOccupied(tx, countyCode, window, { yielding: true }) : [],
  ]);
  return { rooms, taken, yielding, isWorkingDay: workingDays(days), now };
}
