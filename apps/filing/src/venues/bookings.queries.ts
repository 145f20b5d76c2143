import { Controller } from '@nestjs/common';
import { FILING, type VenueBooking, type VenueSlot } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Database, pageOf } from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { containing } from '../shared/filters.ts';
import { ownEntityOf, scopeOf, withinDivision } from '../shared/scope.ts';
import { bookingDetail } from './booking-detail.ts';
import { dayOfDate, startOfDay } from './venue-days.ts';

const COLUMNS = `b.id, b.entity_id AS "entityId", b.entity_name AS "entityName", b.division_code AS "divisionCode",
  b.filing_id AS "filingId", b.title, b.used_for AS use, b.priority, b.status, b.duration_minutes AS "durationMinutes",
  b.earliest, b.latest, b.headcount, b.equipment, b.preferred_room_id AS "preferredRoomId", b.room_id AS "roomId",
  r.name AS "roomName", b.starts_at AS "startsAt", b.ends_at AS "endsAt", b.due_at AS "dueAt",
  b.requested_at AS "requestedAt", b.version`;
const TABLES = 'venue_booking b LEFT JOIN venue_room r ON r.county_code = b.county_code AND r.id = b.room_id';

/** What has no slot, or has none any more, stands where it was wished for. */
const SORT = {
  startsAt: 'coalesce(b.starts_at, b.earliest)',
  requestedAt: 'b.requested_at',
  status: 'b.status',
  title: 'b.title',
} as const;

type Instants = 'earliest' | 'latest' | 'dueAt' | 'requestedAt';
type BookingRow = Omit<VenueBooking, Instants | 'slot'> & {
  readonly [K in Instants]: Date;
} & {
  readonly roomId: string | null;
  readonly roomName: string;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
};

@Controller()
export class BookingsQueries {
  constructor(private readonly database: Database) {}

  @Handles(FILING.venueBookings.list)
  async list(
    { filter, range, sort: [field, direction] }: InputOf<typeof FILING.venueBookings.list>,
    call: Call,
  ) {
    const actor = actorOf(call);
    const page = await this.database.read(call, (tx) =>
      pageOf<BookingRow>(tx, {
        select: COLUMNS,
        from: TABLES,
        conditions: [
          ...withinDivision('b', scopeOf(actor)),
          ['b.entity_id = ?', ownEntityOf(actor)],
          ['b.entity_id = ?', filter.entityId],
          ['b.status = ?', filter.status],
          ['b.priority = ?', filter.priority],
          ['b.used_for = ?', filter.use],
          ['b.room_id = ?', filter.roomId],
          ['b.filing_id = ?', filter.filingId],
          ['b.starts_at >= ?', filter.dayFrom && new Date(startOfDay(dayOfDate(filter.dayFrom)))],
          ['b.starts_at < ?', filter.dayTo && new Date(startOfDay(dayOfDate(filter.dayTo) + 1))],
          ['(b.title ILIKE ? OR b.entity_name ILIKE ?)', containing(filter.q)],
          ['b.id = ANY(?::uuid[])', filter.id],
        ],
        orderBy: [
          [SORT[field], direction],
          ['b.id', 'ASC'],
        ],
        range,
      }),
    );
    return { ...page, items: page.items.map(withSlot) };
  }

  @Handles(FILING.venueBookings.get)
  get({ id }: InputOf<typeof FILING.venueBookings.get>, call: Call) {
    return this.database.read(call, (tx) => bookingDetail(tx, actorOf(call), id));
  }
}

function withSlot({ roomId, roomName, startsAt, endsAt, ...row }: BookingRow): VenueBooking {
  const slot: VenueSlot | null =
    roomId && startsAt && endsAt
      ? { roomId, roomName, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }
      : null;
  return {
    ...row,
    earliest: row.earliest.toISOString(),
    latest: row.latest.toISOString(),
    slot,
    dueAt: row.dueAt?.toISOString() ?? null,
    requestedAt: row.requestedAt.toISOString(),
  };
}
