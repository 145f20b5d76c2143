import type { Filing, FundingSource } from '@yinhu/contracts/filing';
import { Problem } from '@yinhu/contracts/kernel';
import type { ReadTransaction } from '@yinhu/database';
import type { PurchasingEntity } from '../../register/entities/purchasing-entity.entity.ts';
import type { FilingRecord } from '../filings/filing.entity.ts';
import type { FingerprintedContent } from '../filings/plan-content.ts';
import { planFacts } from '../filings/plan-facts.ts';
import type { PlanFacts } from '../rules/green-channel.ts';

/**
 * What the rules look at when a filed plan is to say something else: what it has committed it may use again.
 */
export async function amendmentFacts(
  tx: ReadTransaction,
  filing: FilingRecord,
  content: FingerprintedContent,
  entity: PurchasingEntity,
  at: Date,
): Promise<PlanFacts> {
  const facts = await planFacts(tx, { ...filing, ...content, quotaHeld: 'none' }, entity, at);
  return { ...facts, availableFen: withHeld(facts.availableFen, filing) };
}

/**
 * A reviewer may let pass what the other rules hold against an amendment, but nobody may spend what is not
 * there. @throws Problem `quota_exceeded`
 */
export async function requireQuota(
  tx: ReadTransaction,
  filing: FilingRecord,
  funding: Filing['funding'],
): Promise<void> {
  const rows = await tx.query<{ source: FundingSource; availableFen: number }>(
    'SELECT source, available_fen AS "availableFen" FROM quota WHERE county_code = $1 AND entity_id = $2 AND fiscal_year = $3',
    [filing.countyCode, filing.entityId, filing.fiscalYear],
  );
  const available = withHeld(
    Object.fromEntries(rows.map(({ source, availableFen }) => [source, availableFen])),
    filing,
  );
  for (const { source, amountFen: neededFen } of funding) {
    const availableFen = available[source] ?? 0;
    if (availableFen < neededFen) throw new Problem('quota_exceeded', { source, availableFen, neededFen });
  }
}

/** What is available, and what the filing itself has committed of it. */
const withHeld = (
  available: PlanFacts['availableFen'],
  { funding }: FilingRecord,
): PlanFacts['availableFen'] => ({
  ...available,
  ...Object.fromEntries(
    funding.map(({ source, amountFen }) => [source, (available[source] ?? 0) + amountFen]),
  ),
});
