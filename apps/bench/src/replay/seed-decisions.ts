import { API } from '@yinhu/contracts';
import { asOwner } from '../seeding/as-owner.ts';
import { copyRows } from '../seeding/copy-rows.ts';
import { openClerk } from '../stack/clerks.ts';
import { COUNTY, registerEntity } from '../stack/organisations.ts';
import { allocateQuota, planOf } from '../stack/plans.ts';
import type { Stack } from '../stack/stack.ts';

const BUDGET_FEN = 8_000_000;

/**
 * So many decisions with their evidence: one plan is submitted as people do it, and what is stored of its
 * decision is then copied by the tables' owner, spread over the past year, each with another number of
 * households.
 */
export async function seedDecisions(stack: Stack, count: number): Promise<void> {
  const entity = await registerEntity(stack.admin);
  await allocateQuota(stack.admin, entity, BUDGET_FEN);
  const clerk = await openClerk(stack, entity);
  const { id } = await clerk.call(API.filing.filings.draft, planOf(BUDGET_FEN), `draft-${entity.id}`);
  await clerk.call(API.filing.filings.submit, { id });
  await asOwner(stack.filingOwner, async (client) => {
    await client.query(
      'CREATE TEMP TABLE copies AS SELECT n, gen_random_uuid() AS id FROM generate_series(1, $1::int) AS n',
      [count - 1],
    );
    await copyRows(client, 'filing', ['id', id], { id: 'c.id', number: `'${COUNTY}-bench-' || c.n` });
    await copyRows(client, 'filing_transition', ['filing_id', id], { filing_id: 'c.id' });
    const at = `o.at - c.n * interval '364 days' / ${count}`;
    const evidence = `jsonb_set(o.evidence, '{purposeEvidence,households}', to_jsonb(1 + c.n % 50))`;
    await copyRows(client, 'filing_decision', ['filing_id', id], { filing_id: 'c.id', at, evidence });
    for (const table of ['filing', 'filing_decision']) await client.query(`VACUUM (ANALYZE) ${table}`);
  });
}
