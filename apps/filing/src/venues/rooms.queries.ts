import { Controller } from '@nestjs/common';
import { FILING, type VenueRoom } from '@yinhu/contracts/filing';
import { type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, pageOf, type ReadTransaction } from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { containing } from '../shared/filters.ts';
import { countiesOf } from '../shared/scope.ts';

export const ROOM_COLUMNS = `r.id, r.county_code AS "countyCode", r.name, r.address, r.capacity, r.equipment,
  r.equipment_note AS "equipmentNote", r.opening_hours AS "openingHours", r.status, r.version`;

const SORT = { name: 'r.name', capacity: 'r.capacity', status: 'r.status' } as const;

/** Rooms are no secret within their county: a clerk sees them all. */
@Controller()
export class RoomsQueries {
  constructor(private readonly database: Database) {}

  @Handles(FILING.venueRooms.list)
  list({ filter, range, sort: [field, direction] }: InputOf<typeof FILING.venueRooms.list>, call: Call) {
    const [from, toExclusive] = countiesOf(actorOf(call));
    return this.database.read(call, (tx) =>
      pageOf<VenueRoom>(tx, {
        select: ROOM_COLUMNS,
        from: 'venue_room r',
        conditions: [
          ['r.county_code >= ?', from],
          ['r.county_code < ?', toExclusive],
          ['r.county_code = ?', filter.countyCode],
          ['r.status = ?', filter.status],
          ['(r.name ILIKE ? OR r.address ILIKE ?)', containing(filter.q)],
          ['r.id = ANY(?::uuid[])', filter.id],
        ],
        orderBy: [
          [SORT[field], direction],
          ['r.id', 'ASC'],
        ],
        range,
      }),
    );
  }

  @Handles(FILING.venueRooms.get)
  async get({ id }: InputOf<typeof FILING.venueRooms.get>, call: Call): Promise<VenueRoom> {
    const counties = countiesOf(actorOf(call));
    const room = await this.database.read(call, (tx) =>
      tx.one<VenueRoom>(
        `SELECT ${ROOM_COLUMNS} FROM venue_room r WHERE r.county_code >= $2 AND r.county_code < $3 AND r.id = $1`,
        [id, ...counties],
      ),
    );
    if (!room) throw new Problem('not_found', { what: id });
    return room;
  }
}

/** Every room of a county, in the order they were entered. */
export const roomsOf = (tx: ReadTransaction, countyCode: string): Promise<VenueRoom[]> =>
  tx.query<VenueRoom>(`SELECT ${ROOM_COLUMNS} FROM venue_room r WHERE r.county_code = $1 ORDER BY r.id`, [
    countyCode,
  ]);
