import { createDatabase, type Database, nextNumber } from '@yinhu/database';
import { databaseWithHistory, type TestDatabase, testActor, testCall, withClient } from '@yinhu/testing';
import { household } from '../household.service-definition.ts';

describe('dossiers that have been here since the first release', () => {
  let created: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    const rows = new URL('../../test/releases/', import.meta.url);
    created = await databaseWithHistory({ service: 'household', migrations: household.migrations, rows });
    database = createDatabase({ url: created.appUrl, service: 'household', entities: [] });
    await database.connect();
  });
  afterAll(async () => {
    await database?.close();
    await created?.drop();
  });

  const rowsOf = (sql: string) =>
    withClient(created.superuserUrl, async (client) => (await client.query(sql)).rows);
  const seenBy = (division: string, sql: string) =>
    database.read(testCall({ actor: testActor({ role: 'county_reviewer', division }) }), (tx) =>
      tx.query(sql),
    );

  it('keep their states, members, measures and income, within their county', async () => {
    const states = await seenBy(
      '360725',
      'SELECT number, poverty_status AS status FROM household ORDER BY number',
    );
    expect(states).toEqual([
      { number: '360725-000001', status: 'in_poverty' },
      { number: '360725-000002', status: 'newly_lifted' },
      { number: '360725-000003', status: 'lifted_earlier' },
      { number: '360725-000004', status: 'relapsed' },
    ]);
    const counts = `SELECT (SELECT count(*)::int FROM household) AS dossiers, (SELECT count(*)::int FROM member) AS members,
      (SELECT count(*)::int FROM measure) AS measures, (SELECT coalesce(sum(amount_fen), 0)::int FROM income_entry) AS fen`;
    expect(await seenBy('360725', counts)).toEqual([{ dossiers: 4, members: 1, measures: 2, fen: 120_000 }]);
    expect(await seenBy('360724', counts)).toEqual([{ dossiers: 0, members: 0, measures: 0, fen: 0 }]);
  });

  it('are numbered on from where the county was', async () => {
    expect(await database.system('36', (tx) => nextNumber(tx, 'household_counter', '360725', 0))).toBe(5);
    expect(await database.system('36', (tx) => nextNumber(tx, 'household_counter', '360724', 0))).toBe(1);
    expect(
      await rowsOf('SELECT county_code AS county, year, last FROM household_counter ORDER BY 1'),
    ).toEqual([
      { county: '360724', year: 0, last: 1 },
      { county: '360725', year: 0, last: 5 },
    ]);
  });

  it('never lose an order that was booked, nor book one twice', async () => {
    const again = `INSERT INTO income_entry (id, household_id, division_code, kind, amount_fen, source, source_ref, received_on)
      SELECT gen_random_uuid(), household_id, division_code, kind, amount_fen, source, source_ref, received_on FROM income_entry
      WHERE source_ref IS NOT NULL`;
    await expect(rowsOf(again)).rejects.toMatchObject({ constraint: 'income_once_per_source' });
    await expect(rowsOf('DELETE FROM income_entry')).rejects.toThrow('never edited');
  });

  it('keep their links and the sales that wait for one; limits are the province’s and the county’s own', async () => {
    expect(
      await rowsOf('SELECT status, link_id IS NULL AS unlinked FROM market_sale ORDER BY order_number'),
    ).toEqual([
      { status: 'booked', unlinked: false },
      { status: 'waiting', unlinked: true },
    ]);
    expect(
      await rowsOf(
        'SELECT division_code AS of, single_fen::int AS single, year_fen::int AS year FROM sale_limit ORDER BY 1',
      ),
    ).toEqual([
      { of: '36', single: 2_000_000, year: 4_000_000 },
      { of: '360725', single: 1_000_000, year: 3_000_000 },
    ]);
  });
});
