import { Controller } from '@nestjs/common';
import { FILING, type WorkingPeriod } from '@yinhu/contracts/filing';
import { businessDate, type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, type Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';
import { v7 } from 'uuid';
import { type CountyPeriod, countyPeriods } from './county-calendar.ts';
import { yearOf } from './days.ts';
import { periodFaults } from './period-faults.ts';

/** A county's own closures and working days. They count for the clocks that start after they are entered. */
@Controller()
export class CalendarService {
  constructor(private readonly database: Database) {}

  /** Up to the next year: its holidays are announced in autumn, before a release of ours knows them. */
  @Handles(FILING.calendar.import)
  async import({ periods }: InputOf<typeof FILING.calendar.import>, call: Call) {
    const { division, userId } = actorOf(call);
    const countyCode = countyOf(division);
    return this.database.transaction(call, async (tx) => {
      await takeTurn(tx, countyCode);
      const lastYear = yearOf(businessDate(new Date())) + 1;
      const faults = periodFaults(periods, await countyPeriods(tx, countyCode), lastYear);
      if (faults.length > 0) throw new Problem('validation_failed', {}, faults);
      const entered = periods.map((period) => ({ id: v7(), ...period }));
      await tx.query(
        `INSERT INTO working_period (county_code, id, from_date, to_date, kind, name, entered_at, entered_by)
         SELECT $1, p.id, p."from", p."to", p.kind, p.name, $3, $4
         FROM jsonb_to_recordset($2::jsonb) AS p(id uuid, "from" date, "to" date, kind text, name text)`,
        [countyCode, JSON.stringify(entered), call.at, userId],
      );
      for (const { id, ...detail } of entered) {
        tx.audit({ aggregate: 'working_period', id, action: 'enter', division: countyCode, detail });
      }
      return { periods: entered.map(asOwn) };
    });
  }

  @Handles(FILING.calendar.remove)
  async remove({ id }: InputOf<typeof FILING.calendar.remove>, call: Call): Promise<WorkingPeriod> {
    const { division, userId } = actorOf(call);
    const countyCode = countyOf(division);
    return this.database.transaction(call, async (tx) => {
      await takeTurn(tx, countyCode);
      const period = (await countyPeriods(tx, countyCode)).find((own) => own.id === id);
      if (!period) throw new Problem('not_found', { what: id });
      if (period.from <= businessDate(call.at)) throw new Problem('period_begun');
      await tx.query(
        'UPDATE working_period SET removed_at = $3, removed_by = $4 WHERE county_code = $1 AND id = $2',
        [countyCode, id, call.at, userId],
      );
      const { from, to, kind, name } = period;
      tx.audit({
        aggregate: 'working_period',
        id,
        action: 'remove',
        division: countyCode,
        detail: { from, to, kind, name },
      });
      return asOwn(period);
    });
  }
}

/**
 * Those who change one county's calendar take turns, so that each sees the other's periods and can be told of
 * them by row.
 */
const takeTurn = (tx: Transaction, countyCode: string) =>
  tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('working_period ' || $1, 0))`, [countyCode]);

export const asOwn = ({ id, from, to, kind, name }: CountyPeriod): WorkingPeriod => ({
  id,
  from,
  to,
  kind,
  name,
  nameEn: null,
  origin: 'county',
});
