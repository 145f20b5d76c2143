import type { FundingSource } from '@yinhu/contracts';
import type { ReadTransaction } from '@yinhu/database';
import type { PurchasingEntity } from '../entities/purchasing-entity.entity.ts';
import type { PlanFacts } from '../rules/green-channel.ts';
import type { FilingRecord } from './filing.entity.ts';

/** What the rules look at, as it is now. The caller holds the entity's lock, so that it stays so until the transaction ends. */
export async function planFacts(tx: ReadTransaction, filing: FilingRecord, entity: PurchasingEntity): Promise<PlanFacts> {
  return {
    entityStatus: entity.status,
    linesFen: filing.budgetFen,
    funding: filing.funding,
    availableFen: await availableTo(tx, filing),
    duplicateOf: await duplicateOf(tx, filing),
  };
}

async function availableTo(tx: ReadTransaction, filing: FilingRecord): Promise<Map<FundingSource, number>> {
  const rows = await tx.query<{ source: FundingSource; availableFen: number }>(
    'SELECT source, available_fen AS "availableFen" FROM quota WHERE county_code = $1 AND entity_id = $2 AND fiscal_year = $3',
    [filing.countyCode, filing.entityId, filing.fiscalYear],
  );
  const own = new Map(filing.quotaHeld === 'reserved' ? filing.funding.map((share) => [share.source, share.amountFen]) : []);
  return new Map(rows.map(({ source, availableFen }) => [source, availableFen + (own.get(source) ?? 0)]));
}

async function duplicateOf(tx: ReadTransaction, { countyCode, entityId, fingerprint, id }: FilingRecord): Promise<string | null> {
  const double = await tx.one<{ name: string }>(
    `SELECT coalesce(number, id::text) AS name FROM filing
     WHERE county_code = $1 AND entity_id = $2 AND fingerprint = $3 AND id <> $4
       AND status IN ('in_review', 'filed', 'executing', 'completed')
     ORDER BY number NULLS LAST, id LIMIT 1`,
    [countyCode, entityId, fingerprint, id],
  );
  return double?.name ?? null;
}
