import { createDatabase, migrate } from '@yinhu/database';
import { blankTestDatabase } from '@yinhu/testing';
import { migrations } from './migrations.ts';

const numberOf = ({ name }: { name: string }) => Number(name.slice(-13));
const ENTITY = '0190f000-0000-7000-8000-000000000001';
const FILED = '0190f000-0000-7000-8000-000000000002';
const DRAFT = '0190f000-0000-7000-8000-000000000003';

describe('migrating to versions of plans', () => {
  it('gives every plan that was filed before its first version, and no other plan one', async () => {
    const created = await blankTestDatabase('filing');
    const options = { url: created.ownerUrl, service: 'filing' as const };
    const database = createDatabase({ url: created.appUrl, service: 'filing', entities: [] });
    try {
      await migrate({
        ...options,
        migrations: migrations.filter((migration) => numberOf(migration) < 1700000000012),
      });
      await database.connect();
      await database.system('36', async (tx) => {
        await tx.query(
          `INSERT INTO purchasing_entity (id, division_code, credit_code, name, sector, registered_at)
           VALUES ($1, '360725', 'code', '崇义县水利局', 'water', now())`,
          [ENTITY],
        );
        const plan = `INSERT INTO filing (id, division_code, entity_id, entity_name, sector, title, fiscal_year, purpose, method, organisation_form,
          budget_fen, lines, funding, fingerprint, drafted_at, changed_at, version, planned_start, number, filed_at, status, quota_held)
          VALUES ($1, '360725', $2, '崇义县水利局', 'water', '蓄水池修缮', 2019, 'poverty_alleviation', 'open_tender', 'entity',
          600, '[{"quantity": 1}]', '[]', '', now(), now(), 3, '2019-07-01', $3, $4, $5, $6)`;
        await tx.query(plan, [
          FILED,
          ENTITY,
          '360725-2019-0001',
          '2019-06-03T02:00:00Z',
          'filed',
          'committed',
        ]);
        await tx.query(plan, [DRAFT, ENTITY, null, null, 'draft', 'none']);
        await tx.query(
          `INSERT INTO filing_transition (county_code, filing_id, version, at, action, from_status, to_status, by_user, by_name, reason)
           VALUES ('360725', $1, 3, '2019-06-03T02:00:00Z', 'approve', 'in_review', 'filed', 'u', '钟审核', '同意')`,
          [FILED],
        );
      });
      await migrate({ ...options, migrations });
      const versions = await database.system('36', (tx) =>
        tx.query(
          'SELECT filing_id, plan_version, content, in_force_from, by_name, reason FROM filing_version',
        ),
      );
      expect(versions).toEqual([
        {
          filing_id: FILED,
          plan_version: 1,
          in_force_from: new Date('2019-06-03T02:00:00Z'),
          by_name: '钟审核',
          reason: '同意',
          content: expect.objectContaining({
            title: '蓄水池修缮',
            budgetFen: 600,
            lines: [{ quantity: 1 }],
            singleSource: null,
            plannedStart: '2019-07-01',
            plannedEnd: null,
          }),
        },
      ]);
    } finally {
      await database.close();
      await created.drop();
    }
  });
});
