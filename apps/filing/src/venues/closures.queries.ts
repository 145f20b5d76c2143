import { Controller } from '@nestjs/common';
import { FILING, type VenueClosure } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Database, pageOf } from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { countiesOf } from '../shared/scope.ts';

export const CLOSURE_COLUMNS = `c.id, c.county_code AS "countyCode", c.room_id AS "roomId", r.name AS "roomName", c.starts_at AS "startsAt",
  c.ends_at AS "endsAt", c.reason, c.by_name AS by, c.lifted_at AS "liftedAt"`;
export const CLOSURE_TABLES =
  'venue_closure c LEFT JOIN venue_room r ON r.county_code = c.county_code AND r.id = c.room_id';

type Instants = 'startsAt' | 'endsAt' | 'liftedAt';
export type ClosureRow = Omit<VenueClosure, Instants> & {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly liftedAt: Date | null;
};

export const closureOf = (row: ClosureRow): VenueClosure => ({
  ...row,
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
  liftedAt: row.liftedAt?.toISOString() ?? null,
});

@Controller()
export class ClosuresQueries {
  constructor(private readonly database: Database) {}

  @Handles(FILING.venueClosures.list)
  async list({ filter, range, sort: [, direction] }: InputOf<typeof FILING.venueClosures.list>, call: Call) {
    const [from, toExclusive] = countiesOf(actorOf(call));
    const page = await this.database.read(call, (tx) =>
      pageOf<ClosureRow>(tx, {
        select: CLOSURE_COLUMNS,
        from: CLOSURE_TABLES,
        conditions: [
          ['c.county_code >= ?', from],
          ['c.county_code < ?', toExclusive],
          ['c.room_id = ?', filter.roomId],
          ['(c.lifted_at IS NOT NULL) = ?', filter.isLifted],
          ['c.id = ANY(?::uuid[])', filter.id],
        ],
        orderBy: [
          ['c.starts_at', direction],
          ['c.id', 'ASC'],
        ],
        range,
      }),
    );
    return { ...page, items: page.items.map(closureOf) };
  }
}
