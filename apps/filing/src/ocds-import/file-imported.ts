import type { Actor } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import type { FilingRecord } from '../plans/filings/filing.entity.ts';
import { FILINGS } from '../plans/filings/filing-lifecycle.ts';
import { lockEntityOf, saveBeneficiaries } from '../plans/filings/filing-store.ts';
import { draftOf } from '../plans/filings/filings.service.ts';
import { cancelPlan } from '../plans/in-force/cancel-plan.ts';
import { filePlan } from '../plans/in-force/file-plan.ts';
import { publishPlan } from '../plans/in-force/in-force.ts';
import type { PurchasingEntity } from '../register/entities/purchasing-entity.entity.ts';
import { DoesNotFit } from './does-not-fit.ts';
import { quotaShort } from './expected-quota.ts';
import type { Process } from './processes.ts';
import { later } from './read-values.ts';

type Fitting = Process & { readonly plan: NonNullable<Process['plan']>; readonly filedAt: Date };

/**
 * Files what was filed elsewhere: drafted and filed at its own date by whoever imports it, under the county's
 * next number, its money committed from the quota like that of any plan, and freed where it was cancelled.
 * @throws DoesNotFit
 */
export async function fileImported(
  tx: Transaction,
  { ocid, releaseIds, plan, filedAt, cancelledAt }: Fitting,
  entity: PurchasingEntity,
  by: Actor,
): Promise<string> {
  const draft = draftOf(entity, { ...plan, smallEnterprisePercent: 0 }, filedAt);
  FILINGS.store(tx, { before: null, after: draft });
  await lockEntityOf(tx, draft);
  const taken = await tx.one(
    `INSERT INTO ocds_source (county_code, ocid, release_ids, filing_id, by_name) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (county_code, ocid) DO NOTHING RETURNING ocid`,
    [draft.countyCode, ocid, releaseIds, draft.id, by.name],
  );
  if (!taken) throw new DoesNotFit({ field: 'ocid', reason: 'ocds_known' });
  await requireQuota(tx, draft);
  saveBeneficiaries(tx, draft);
  FILINGS.record(tx, [FILINGS.begin('draft', draft, { by, at: filedAt, reason: ocid })]);
  const step = await filePlan(tx, draft, 'import', { by, at: filedAt, reason: ocid });
  FILINGS.save(tx, step);
  await publishPlan(tx, step, entity);
  if (cancelledAt) await cancelPlan(tx, step.after, { by, at: later(cancelledAt, filedAt), reason: ocid });
  return draft.id;
}

/** Under the entity's lock, so that nobody else takes the money meanwhile. */
async function requireQuota(
  tx: Transaction,
  { countyCode, entityId, fiscalYear, funding }: FilingRecord,
): Promise<void> {
  const quotas = await tx.query<{ source: string; availableFen: number }>(
    'SELECT source, available_fen AS "availableFen" FROM quota WHERE county_code = $1 AND entity_id = $2 AND fiscal_year = $3',
    [countyCode, entityId, fiscalYear],
  );
  for (const { source, amountFen } of funding) {
    const available = quotas.find((quota) => quota.source === source)?.availableFen ?? 0;
    if (available < amountFen) throw new DoesNotFit(quotaShort({ source, amountFen }, available));
  }
}
