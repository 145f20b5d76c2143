import { createDatabase, migrate } from '@yinhu/database';
import { blankTestDatabase } from '@yinhu/testing';
import { migrations } from './migrations.ts';

const numberOf = ({ name }: { name: string }) => Number(name.slice(-13));
const ENTITY = '0190f000-0000-7000-8000-000000000001';
const idOf = (n: number) => `0190f000-0000-7000-8000-00000000010${n}`;

describe('migrating to publications', () => {
  it('holds for a person what was published with numbers of people in it, and leaves the rest on show', async () => {
    const created = await blankTestDatabase('filing');
    const options = { url: created.ownerUrl, service: 'filing' as const };
    const database = createDatabase({ url: created.appUrl, service: 'filing', entities: [] });
    const plans: readonly (readonly [title: string, description: string])[] = [
      ['蓄水池修缮', '两座，预算 12345678 元，统一代码 12360725MB0123456X'],
      ['户主 36072519680312001X 家改厕', '一处'],
      ['改厕', '联系 138 1234-5678'],
      ['学费', '转 ６２２２０２１２３４５６７８９０１２３'],
      ['座机 0797-3812345', '一三八一二三四五六七八'],
      ['老证号 360725680312001', '收款账号 1234567890'],
    ];
    try {
      await migrate({
        ...options,
        migrations: migrations.filter((migration) => numberOf(migration) < 1700000000019),
      });
      await database.connect();
      await database.system('36', async (tx) => {
        await tx.query(
          `INSERT INTO purchasing_entity (id, division_code, credit_code, name, sector, registered_at)
           VALUES ($1, '360725', 'code', '崇义县水利局', 'water', now())`,
          [ENTITY],
        );
        for (const [i, [title, description]] of plans.entries()) {
          await tx.query(
            `INSERT INTO filing (id, division_code, entity_id, entity_name, sector, title, fiscal_year, purpose, method,
               organisation_form, budget_fen, lines, funding, fingerprint, drafted_at, changed_at, version, number, filed_at, status, quota_held)
             VALUES ($1, '360725', $2, '崇义县水利局', 'water', $3, 2019, 'ordinary', 'open_tender', 'entity', 600, $4, '[]', '',
               now(), now(), 1, $5, now(), 'filed', 'committed')`,
            [
              idOf(i),
              ENTITY,
              title,
              JSON.stringify([{ description, unitPriceFen: 13812345678 }]),
              `360725-2019-000${i}`,
            ],
          );
          await tx.query(
            `INSERT INTO published_filing (id, division_code, number, entity_name, title, fiscal_year, purpose, method, budget_fen, filed_at)
             SELECT id, division_code, number, entity_name, title, fiscal_year, purpose, method, budget_fen, filed_at
             FROM filing WHERE id = $1`,
            [idOf(i)],
          );
        }
      });
      await migrate({ ...options, migrations });
      const held = await database.system('36', (tx) =>
        tx.query('SELECT filing_id, state, found FROM publication ORDER BY filing_id'),
      );
      expect(held).toEqual([
        { filing_id: idOf(1), state: 'on_hold', found: [{ field: 'title', kind: 'identity_number' }] },
        {
          filing_id: idOf(2),
          state: 'on_hold',
          found: [{ field: 'lines[0].description', kind: 'phone_number' }],
        },
        {
          filing_id: idOf(3),
          state: 'on_hold',
          found: [{ field: 'lines[0].description', kind: 'account_number' }],
        },
        {
          filing_id: idOf(4),
          state: 'on_hold',
          found: [
            { field: 'title', kind: 'phone_number' },
            { field: 'lines[0].description', kind: 'phone_number' },
          ],
        },
        {
          filing_id: idOf(5),
          state: 'on_hold',
          found: [
            { field: 'title', kind: 'identity_number' },
            { field: 'lines[0].description', kind: 'account_number' },
          ],
        },
      ]);
      const shown = await database.system('36', (tx) => tx.query('SELECT id FROM published_filing'));
      expect(shown).toEqual([{ id: idOf(0) }]);
    } finally {
      await database.close();
      await created.drop();
    }
  });
});
