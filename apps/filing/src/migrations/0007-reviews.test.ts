import { FILING } from '@yinhu/contracts/filing';
import type { Actor } from '@yinhu/contracts/kernel';
import { testActor, testCall, withClient } from '@yinhu/testing';
import {
  type Filing,
  HENGSHUI,
  line,
  NEIGHBOUR,
  plan,
  staffOf,
  startFiling,
} from '../../test/filing-fixture.ts';

const OWNED = ['filing_review', 'notification'];
const PUBLIC = ['filing_certificate', 'working_period', 'review_term'];

describe('the database itself, of reviews', () => {
  let filing: Filing;
  let own: Actor;
  let other: Actor;
  beforeAll(async () => {
    filing = await startFiling();
    const clerks = [];
    for (const divisionCode of [HENGSHUI, '360725']) {
      const entity = await filing.entityWith(1_000_000, { divisionCode });
      clerks.push(testActor(filing.clerkOf(entity)));
      await filing.submit(entity, plan({ lines: [line({ unitPriceFen: 500 })] }));
      const { id } = await filing.submit(
        entity,
        plan({ purpose: 'ordinary', lines: [line({ unitPriceFen: 600 })] }),
      );
      await filing.service.call(FILING.filings.return, { id, reason: '请补附件' }, { as: filing.reviewer });
    }
    own = clerks[0] ?? testActor();
    other = clerks[1] ?? testActor();
    const closed = { from: '2019-08-05', to: '2019-08-06', kind: 'holiday' as const, name: '防汛' };
    await filing.service.call(FILING.calendar.import, { periods: [closed] }, { as: filing.admin });
  });
  afterAll(() => filing.stop());

  const rowsFor = (actor: Actor | null, tables: readonly string[]) =>
    filing.service.database.read(testCall({ actor }), async (tx) => {
      const counts = [];
      for (const table of tables)
        counts.push((await tx.one<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))?.n ?? 0);
      return counts;
    });

  it('shows clocks and notices to nobody, to the neighbour, or to roles that have no part in filing', async () => {
    expect(await rowsFor(null, OWNED)).toEqual([0, 0]);
    for (const role of ['county_admin', 'household_officer', 'seller_clerk', 'public'] as const) {
      expect(await rowsFor(testActor(staffOf(role, NEIGHBOUR)), OWNED)).toEqual([0, 0]);
    }
  });

  it('shows a clerk the own entity’s, and clocks to the county and the province', async () => {
    expect([await rowsFor(own, OWNED), await rowsFor(other, OWNED)]).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(await rowsFor(testActor(), ['filing_review'])).toEqual([2]);
    expect(await rowsFor(testActor(staffOf('province_supervisor', '36')), OWNED)).toEqual([2, 0]);
  });

  it('shows certificates, closures and terms to everyone, signed in or not', async () => {
    expect(await rowsFor(null, PUBLIC)).toEqual([2, 1, 2]);
    expect(await rowsFor(testActor(staffOf('county_admin', NEIGHBOUR)), PUBLIC)).toEqual([2, 1, 2]);
  });

  it('lets nobody change what lies outside the own scope, the clerk no closure, and the province’s supervisor nothing', async () => {
    const changed = (actor: Actor) =>
      filing.service.database.transaction(testCall({ actor }), async (tx) => {
        const counts = [];
        for (const change of [
          'UPDATE filing_review SET due_at = due_at RETURNING 1',
          'UPDATE filing_certificate SET digest = digest RETURNING 1',
          'UPDATE working_period SET name = name RETURNING 1',
          'UPDATE review_term SET working_days = working_days RETURNING 1',
        ]) {
          counts.push((await tx.query(change)).length);
        }
        return counts;
      });
    expect(await changed(own)).toEqual([1, 1, 0, 0]);
    expect(await changed(testActor(staffOf('county_admin')))).toEqual([2, 2, 1, 0]);
    expect(await changed(testActor(staffOf('county_admin', NEIGHBOUR)))).toEqual([0, 0, 0, 0]);
    expect(await changed(testActor(staffOf('province_supervisor', '36')))).toEqual([0, 0, 0, 0]);
  });

  it('refuses a certificate of a plan that is not filed, and two periods of one day', async () => {
    const enter = (sql: string, actor: Actor) =>
      filing.service.database.transaction(testCall({ actor }), (tx) => tx.query(sql));
    const forged = `INSERT INTO filing_certificate SELECT county_code, id, 1, 'forged', '{}', 'x' FROM filing WHERE status = 'returned' LIMIT 1`;
    await expect(enter(forged, own)).rejects.toThrow('row-level security');
    const period = `INSERT INTO working_period (county_code, id, from_date, to_date, kind, name, entered_at, entered_by)
      VALUES ('360725', gen_random_uuid(), '2019-08-06', '2019-08-09', 'working', '', now(), '')`;
    await expect(enter(period, testActor(staffOf('county_admin')))).rejects.toThrow('working_period_once');
    await expect(enter(period, own)).rejects.toThrow('row-level security');
  });

  it('looks by its key whether a plan is in force, also where the planner takes it that none is', async () => {
    await withClient(filing.service.testDatabase.superuserUrl, (superuser) =>
      superuser.query(`UPDATE filing SET status = 'draft', quota_held = 'none'; ANALYZE filing`),
    );
    for (const [table, key] of [
      ['filing_certificate (county_code, filing_id)', 'county_code, id'],
      ['published_filing (division_code, id)', 'division_code, id'],
    ]) {
      const explain = `EXPLAIN INSERT INTO ${table} SELECT ${key} FROM filing WHERE county_code = $1 AND id = $2`;
      const plan = await filing.service.database.transaction(testCall({ actor: own }), async (tx) => {
        // So few rows are read as they lie.
        await tx.query(
          `SELECT set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true)`,
        );
        return tx.query<{ 'QUERY PLAN': string }>(explain, ['360725', own.organisationId]);
      });
      const looks = plan.map((row) => row['QUERY PLAN']).filter((step) => /on filing( |$)/.test(step));
      expect(looks.map((step) => /using (\w+)/.exec(step)?.[1])).toEqual(['filing_pkey', 'filing_pkey']);
    }
  });
});
