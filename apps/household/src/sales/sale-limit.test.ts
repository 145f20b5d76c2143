import { HOUSEHOLD } from '@yinhu/contracts/household';
import { type Actor, businessDate } from '@yinhu/contracts/kernel';
import { withClient } from '@yinhu/testing';
import { HouseholdUnderTest, VILLAGE } from '../../test/household-under-test.ts';
import { limitOn, yearSumOf } from './sale-limit.ts';

let home: HouseholdUnderTest;
beforeAll(async () => {
  home = await HouseholdUnderTest.start();
});
afterAll(() => home?.stop());

const OF_2014 = { singleFen: 2_000_000, yearFen: 4_000_000 };

describe('the limit of a sale', () => {
  it('is the one in force on its day, of the nearest division that has one', async () => {
    const rows = `('36', '2020-01-01', 300, 600), ('360725', '2019-06-01', 100, 200), ('360725', '2019-09-01', 50, 150)`;
    const insert = `INSERT INTO sale_limit SELECT gen_random_uuid(), d, f::date, s, y FROM (VALUES ${rows}) AS v(d, f, s, y)`;
    await withClient(home.service.testDatabase.superuserUrl, (client) => client.query(insert));
    const on = (division: string, day: string) =>
      home.service.database.system('36', (tx) => limitOn(tx, division, day));
    expect(await on(VILLAGE, '2019-05-31')).toEqual(OF_2014);
    expect(await on(VILLAGE, '2019-06-01')).toEqual({ singleFen: 100, yearFen: 200 });
    expect(await on(VILLAGE, '2020-02-01')).toEqual({ singleFen: 50, yearFen: 150 });
    expect(await on('360724100200', '2019-12-31')).toEqual(OF_2014);
    expect(await on('360724100200', '2020-01-01')).toEqual({ singleFen: 300, yearFen: 600 });
  });

  it('of a year counts what the mall brought in that year, reversals taken off', async () => {
    const { id } = await home.register();
    const entries = `('2018-12-31', 1, 'market_settlement'), ('2019-01-01', 10, 'market_settlement'),
      ('2019-12-31', 100, 'market_settlement'), ('2019-12-31', -10, 'market_settlement'), ('2020-01-01', 1000, 'market_settlement'),
      ('2019-06-01', 10000, 'visit')`;
    await home.rows(
      `INSERT INTO income_entry (id, household_id, division_code, kind, amount_fen, source, received_on)
       SELECT gen_random_uuid(), $1, $2, 'business_crop', fen, source, day::date FROM (VALUES ${entries}) AS e(day, fen, source)`,
      [id, VILLAGE],
    );
    const sums = await home.service.database.system('36', async (tx) => [
      await yearSumOf(tx, id, '2018-07-01'),
      await yearSumOf(tx, id, '2019-01-01'),
      await yearSumOf(tx, id, '2020-12-31'),
    ]);
    expect(sums).toEqual([1, 100, 1000]);
  });

  it('is set within the province’s, and audited', async () => {
    const admin = { role: 'county_admin', division: '360728' } satisfies Partial<Actor>;
    const set = (singleFen: number, yearFen: number) =>
      home.call(
        HOUSEHOLD.saleLimits.set,
        { effectiveFrom: businessDate(new Date()), singleFen, yearFen },
        { as: admin },
      );
    const { singleFen, yearFen } = await home.service.database.system('36', (tx) =>
      limitOn(tx, '36', businessDate(new Date())),
    );
    await expect(set(singleFen, yearFen + 1)).rejects.toMatchObject({
      fields: [{ field: 'yearFen', reason: 'too_big' }],
    });
    const { id, effectiveFrom } = await set(singleFen, yearFen);
    const trail = await home.rows('SELECT action, division, detail FROM audit WHERE record_id = $1', [id]);
    expect(trail).toEqual([
      { action: 'set', division: '360728', detail: { singleFen, yearFen, effectiveFrom } },
    ]);
  });
});
