import { businessDate } from '@yinhu/contracts/kernel';
import type { StepActor, Transaction } from '@yinhu/database';
import { releasePlan } from '../../ocds/release/plan-release.ts';
import type { PurchasingEntity } from '../../register/entities/purchasing-entity.entity.ts';
import { moveQuota } from '../../register/quotas/move-quota.ts';
import { type Held, movementsBetween } from '../../register/quotas/quota-ledger.ts';
import { issueCertificate } from '../certificates/certificate-register.ts';
import type { FilingRecord } from '../filings/filing.entity.ts';
import { FILINGS, type FilingStep } from '../filings/filing-lifecycle.ts';
import { nextFilingNumber } from '../filings/filing-number.ts';
import { keepVersion } from '../filings/filing-versions.ts';
import { guardOfFiled } from '../publishing/publication-store.ts';
import { putOnShow } from '../publishing/show.ts';

interface Cause {
  readonly by: StepActor;
  readonly at: Date;
  readonly reason?: string | null;
}

/** Brings what the filing holds of its quotas to `next`, by entries in the ledger. */
export async function holdQuota(tx: Transaction, filing: FilingRecord, next: Held, { by, at, reason = null }: Cause): Promise<void> {
  await moveQuota(tx, filing, movementsBetween(filing.quotaHeld, next, filing.funding), { by, at, reason, filingId: filing.id });
}

type FilingAct = 'file' | 'approve' | 'import';

/** Commits the money and enters the plan in the register. The caller has seen that the quota covers it. */
export async function filePlan(tx: Transaction, filing: FilingRecord, action: FilingAct, cause: Cause): Promise<FilingStep> {
  const step = filingStep(filing, action, cause);
  const [, registered] = await Promise.all([holdQuota(tx, filing, step.after.quotaHeld, cause), registerPlan(tx, step)]);
  return registered;
}

/** The step that files a plan, still without its number. */
export function filingStep(filing: FilingRecord, action: FilingAct, cause: Cause): FilingStep {
  const change = { filedAt: cause.at, autoFiled: action === 'file', quotaHeld: 'committed' as const };
  return FILINGS.take(filing, action, cause, change);
}

/** Counts the filing for its entity, keeps its first version and gives it its number: the county's other filings wait from then on. */
export async function registerPlan(tx: Transaction, step: FilingStep): Promise<FilingStep> {
  const { after: filing } = step;
  countForEntity(tx, filing, 1);
  keepVersion(tx, step);
  const number = await nextFilingNumber(tx, filing.countyCode, Number(businessDate(filing.changedAt).slice(0, 4)));
  return { ...step, after: { ...filing, number } };
}

export function countForEntity(tx: Transaction, { countyCode, entityId, budgetFen }: FilingRecord, sign: 1 | -1): void {
  tx.write('UPDATE purchasing_entity SET filings = filings + $3, filed_fen = filed_fen + $4 WHERE county_code = $1 AND id = $2', [
    countyCode,
    entityId,
    sign,
    sign * budgetFen,
  ]);
}

/** Puts what is public of a plan on show and among the open data, and certifies the version that a step has brought into force. */
export async function publish(tx: Transaction, step: FilingStep, entity: PurchasingEntity): Promise<void> {
  issueCertificate(tx, step, entity);
  const guard = await guardOfFiled(tx, step.after);
  putOnShow(tx, step.after, guard);
  await releasePlan(tx, step, entity, guard);
}
