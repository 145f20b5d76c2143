import { createDatabase, migrate } from '@yinhu/database';
import { blankTestDatabase } from '@yinhu/testing';
import { migrations } from './migrations.ts';

const numberOf = ({ name }: { name: string }) => Number(name.slice(-13));
const ENTITY = '0190f000-0000-7000-8000-000000000001';
const QUOTA = '0190f000-0000-7000-8000-000000000002';

describe('migrating to documents recognised however they are typed', () => {
  it('keeps allocations that only now turn out to be repeats, and compares with them what comes', async () => {
    const created = await blankTestDatabase('filing');
    const options = { url: created.ownerUrl, service: 'filing' as const };
    const database = createDatabase({ url: created.appUrl, service: 'filing', entities: [] });
    const allocate = (reason: string) =>
      database.system('36', (tx) =>
        tx.query(
          `INSERT INTO quota_movement (county_code, quota_id, kind, amount_fen, reason, at, by_user, by_name)
           VALUES ('360725', $1, 'allocation', 100, $2, now(), 'u', '财政局')`,
          [QUOTA, reason],
        ),
      );
    try {
      await migrate({
        ...options,
        migrations: migrations.filter((migration) => numberOf(migration) < 1700000000024),
      });
      await database.connect();
      await database.system('36', async (tx) => {
        await tx.query(
          `INSERT INTO purchasing_entity (id, division_code, credit_code, name, sector, registered_at)
           VALUES ($1, '360725', 'code', '崇义县水利局', 'water', now())`,
          [ENTITY],
        );
        await tx.query(
          `INSERT INTO quota (id, division_code, entity_id, fiscal_year, source) VALUES ($1, '360725', $2, 2019, 'donation')`,
          [QUOTA, ENTITY],
        );
      });
      await allocate('赣财农〔2019〕12号');
      await allocate('赣财农〔二〇一九〕12号');
      await migrate({ ...options, migrations });
      const kept = await database.system('36', (tx) =>
        tx.query('SELECT document_no FROM quota_movement ORDER BY seq'),
      );
      expect(kept).toEqual([{ document_no: '赣财农〔2019〕12号' }, { document_no: '赣财农〔2019〕12号' }]);
      await expect(allocate('赣财农{2019}12號')).rejects.toMatchObject({
        constraint: 'allocated_once_by_document',
      });
      await expect(database.system('36', (tx) => tx.query('DELETE FROM quota_movement'))).rejects.toThrow();
    } finally {
      await database.close();
      await created.drop();
    }
  });
});
