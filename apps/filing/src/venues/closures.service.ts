import { Controller } from '@nestjs/common';
import { FILING, type VenueClosure } from '@yinhu/contracts/filing';
import { type Actor, type Call, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, type Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';
import { v7 } from 'uuid';
import { requireRoom } from './booking-subject.ts';
import { clearRooms } from './clear-rooms.ts';
import { CLOSURE_COLUMNS, CLOSURE_TABLES, type ClosureRow, closureOf } from './closures.queries.ts';
import { asCounty, lockCalendar } from './county-calendar.ts';

/** Shutting rooms for a time. Closures may overlap: a room is shut while any of them lasts. */
@Controller()
export class ClosuresService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.venueClosures.add)
  add(
    { roomId, startsAt, endsAt, reason }: InputOf<typeof FILING.venueClosures.add>,
    call: Call,
  ): Promise<VenueClosure> {
    const by = actorOf(call);
    if (Date.parse(endsAt) <= call.at.getTime())
      throw fieldProblem('endsAt', 'too_early', { earliest: call.at.toISOString() });
    return this.database.transaction(call, async (tx) => {
      const calendar = await lockCalendar(tx, countyOf(by.division));
      await requireRoom(tx, by, roomId, 'roomId');
      const id = v7();
      await tx.query(
        `INSERT INTO venue_closure (county_code, id, room_id, starts_at, ends_at, reason, by_user, by_name)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [calendar.countyCode, id, roomId ?? null, startsAt, endsAt, reason, by.userId, by.name],
      );
      await asCounty(tx, by, () => clearRooms(tx, calendar, { by, at: call.at, cause: 'closure', reason }));
      tx.audit({
        aggregate: 'venue-closure',
        id,
        action: 'add',
        division: by.division,
        detail: { roomId, startsAt, endsAt },
        reason,
      });
      return one(tx, by, id);
    });
  }

  @Handles(FILING.venueClosures.lift)
  lift({ id }: InputOf<typeof FILING.venueClosures.lift>, call: Call): Promise<VenueClosure> {
    const by = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const { countyCode } = await lockCalendar(tx, countyOf(by.division));
      const { liftedAt } = await one(tx, by, id);
      if (liftedAt) throw new Problem('already_lifted');
      await tx.query('UPDATE venue_closure SET lifted_at = $3 WHERE county_code = $1 AND id = $2', [
        countyCode,
        id,
        call.at,
      ]);
      tx.audit({ aggregate: 'venue-closure', id, action: 'lift', division: by.division });
      return one(tx, by, id);
    });
  }
}

async function one(tx: Transaction, { division }: Actor, id: string): Promise<VenueClosure> {
  const row = await tx.one<ClosureRow>(
    `SELECT ${CLOSURE_COLUMNS} FROM ${CLOSURE_TABLES} WHERE c.county_code = $1 AND c.id = $2`,
    [countyOf(division), id],
  );
  if (!row) throw new Problem('not_found', { what: id });
  return closureOf(row);
}
