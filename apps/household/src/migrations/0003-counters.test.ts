import { createDatabase, migrate, nextNumber } from '@yinhu/database';
import { blankTestDatabase } from '@yinhu/testing';
import { household } from '../household.service-definition.ts';

const COUNT_AS_BEFORE = `INSERT INTO household_counter (county_code, last) VALUES ($1, 1)
  ON CONFLICT (county_code) DO UPDATE SET last = household_counter.last + 1 RETURNING last`;

describe('migrating the counter of households', () => {
  it('goes on from the last number, losing and repeating none, also while a replica of the release before still counts', async () => {
    const created = await blankTestDatabase('household');
    const options = { url: created.ownerUrl, service: 'household' as const };
    const database = createDatabase({ url: created.appUrl, service: 'household', entities: [] });
    const next = (county: string) =>
      database.system('36', (tx) => nextNumber(tx, 'household_counter', county, 0));
    const before = (county: string) =>
      database
        .system('36', (tx) => tx.one<{ last: number }>(COUNT_AS_BEFORE, [county]))
        .then((row) => row?.last);
    try {
      await migrate({ ...options, migrations: household.migrations.slice(0, 2) });
      await database.connect();
      await database.system('36', (tx) => tx.query(`INSERT INTO household_counter VALUES ('360725', 41)`));
      await migrate({ ...options, migrations: household.migrations });
      expect([await next('360725'), await before('360725'), await next('360725')]).toEqual([42, 43, 44]);
      expect([await before('360724'), await next('360724'), await before('360724')]).toEqual([1, 2, 3]);
      const numbers = await Promise.all([1, 2, 3, 4, 5].map(() => next('360726')));
      expect(numbers.sort()).toEqual([1, 2, 3, 4, 5]);
    } finally {
      await database.close();
      await created.drop();
    }
  });
});
