import { type Entity, FILING } from '@yinhu/contracts/filing';
import { withClient } from '@yinhu/testing';
import { type Filing, line, plan, startFiling } from '../../../test/filing-fixture.ts';
import { FilingRecord } from './filing.entity.ts';
import { planFacts } from './plan-facts.ts';

const PLANS = 14_000;

let filing: Filing;
beforeAll(async () => {
  filing = await startFiling();
}, 60_000);
afterAll(() => filing?.stop());

const superuser = <R extends object>(sql: string, params: unknown[] = []) =>
  withClient(
    filing.service.testDatabase.superuserUrl,
    async (client) => (await client.query<R>(sql, params)).rows,
  );

/** So many more plans like one, each submitted twenty minutes before the next. */
async function multiply(id: string): Promise<void> {
  const columns = await superuser<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'filing' AND is_generated = 'NEVER'`,
  );
  const changed: Record<string, string> = {
    id: `md5(id::text || n)::uuid`,
    number: `number || '-' || n`,
    fingerprint: `fingerprint || n`,
    submitted_at: `submitted_at - n * interval '20 minutes'`,
  };
  await superuser(
    `INSERT INTO filing (${columns.map(({ name }) => name).join(', ')})
     SELECT ${columns.map(({ name }) => changed[name] ?? name).join(', ')} FROM filing, generate_series(1, ${PLANS}) AS n WHERE id = $1`,
    [id],
  );
  await superuser('VACUUM (ANALYZE) filing, spending');
}

/** Rows that the look at what the rules judge reads of each table, and what it finds of earlier plans. */
async function look(entity: Entity, unitPriceFen = 123_456) {
  const { id } = await filing.draft(entity, plan({ lines: [line({ unitPriceFen })] }));
  return filing.service.database.system('36', async (tx) => {
    const record = await tx.manager.findOneByOrFail(FilingRecord, { id });
    const read = async () =>
      new Map(
        (
          await tx.query<{ name: string; n: number }>(
            'SELECT relname AS name, seq_tup_read + coalesce(idx_tup_fetch, 0) AS n FROM pg_stat_xact_user_tables',
          )
        ).map(({ name, n }) => [name, n]),
      );
    const before = await read();
    const { earlier } = await planFacts(tx, record, { status: 'active' });
    const after = await read();
    const rows = [...after].reduce((sum, [name, n]) => sum + n - (before.get(name) ?? 0), 0);
    const plans = earlier.reduce((sum, part) => sum + (part.plans ?? 1), 0);
    return { rows, plans, sumFen: earlier.reduce((sum, part) => sum + part.amountFen, 0) };
  });
}

/** Of what the database keeps and of what the plans say, whatever is not in both. */
const differences = () =>
  superuser(`
    SELECT * FROM (
      SELECT county_code, entity_id, category, summed, on_day, filing_id, count(*)::int AS plans, sum(amount_fen)::bigint AS amount_fen
      FROM (SELECT s.* FROM filing f CROSS JOIN LATERAL spending_of(f) AS s) AS said GROUP BY 1, 2, 3, 4, 5, 6
    ) AS said FULL JOIN spending AS kept USING (county_code, entity_id, category, summed, on_day, filing_id, plans, amount_fen)
    WHERE said IS NULL OR kept IS NULL`);

describe('what the rules look at', () => {
  it('is read at one cost, and in full, however many small plans an entity has', async () => {
    const entity = await filing.entityWith(100_000_000_000);
    const { id } = await filing.submit(entity, plan({ lines: [line({ unitPriceFen: 90_000 })] }));
    const few = await look(entity);
    expect(few).toMatchObject({ plans: 1, sumFen: 90_000 });
    await multiply(id);
    const many = await look(entity);
    expect(many).toMatchObject({ plans: PLANS + 1, sumFen: (PLANS + 1) * 90_000 });
    // A row for each of the 195 days on which there are any.
    expect(many.rows - few.rows).toBeLessThan(200);
    const judged = await filing.submit(entity, plan({ lines: [line({ unitPriceFen: 80_000 })] }));
    expect(judged.decisions.at(-1)?.rules.find(({ code }) => code === 'NO_SPLITTING')).toMatchObject({
      passed: false,
      facts: { plans: PLANS + 2, sumFen: (PLANS + 1) * 90_000 + 80_000 },
    });
    expect(await differences()).toEqual([]);
  }, 60_000);

  it('is bounded where the plans are large, as few of them reach any threshold', async () => {
    const entity = await filing.entityWith(100_000_000_000);
    const { id } = await filing.submit(entity, plan({ lines: [line({ unitPriceFen: 1_200_000 })] }));
    const few = await look(entity);
    await multiply(id);
    const many = await look(entity);
    expect(many).toMatchObject({ plans: 1_000, sumFen: 1_200_000_000 });
    expect(many.rows - few.rows).toBeLessThan(2_500);
  }, 60_000);

  it('leaves the plan itself out, and follows what becomes of the others', async () => {
    const entity = await filing.entityWith(100_000_000_000);
    const small = line({ unitPriceFen: 50_000 });
    const large = line({ unitPriceFen: 5_000_000, catalogueCode: 'B02030200' });
    const first = await filing.submit(entity, plan({ lines: [small] }));
    const second = await filing.submit(entity, plan({ lines: [large] }));
    const third = await filing.submit(
      entity,
      plan({ lines: [line({ unitPriceFen: 60_000 })], purpose: 'ordinary', purposeStatement: undefined }),
    );
    expect(third.status).toBe('in_review');
    expect(await differences()).toEqual([]);
    const seenBy = (id: string) =>
      filing.service.database.system('36', async (tx) => {
        const record = await tx.manager.findOneByOrFail(FilingRecord, { id });
        return (await planFacts(tx, record, { status: 'active' })).earlier
          .map(({ amountFen }) => amountFen)
          .toSorted((a, b) => a - b);
      });
    expect(await seenBy(first.id)).toEqual([60_000, 5_000_000]);
    expect(await seenBy(second.id)).toEqual([110_000]);
    await filing.service.call(
      FILING.filings.cancel,
      { id: second.id, reason: '项目取消' },
      { as: filing.clerkOf(entity) },
    );
    expect(await seenBy(first.id)).toEqual([60_000]);
    await filing.service.call(
      FILING.filings.return,
      { id: third.id, reason: '请补充材料' },
      { as: filing.reviewer },
    );
    expect(await seenBy(first.id)).toEqual([]);
    expect(await differences()).toEqual([]);
  });
});
