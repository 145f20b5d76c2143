import type { StepActor, Transaction } from '@yinhu/database';
import { moveQuota } from '../../register/quotas/move-quota.ts';
import { type Held, movementsBetween } from '../../register/quotas/quota-ledger.ts';
import type { FilingRecord } from '../filings/filing.entity.ts';
import { FILINGS, type FilingStep } from '../filings/filing-lifecycle.ts';
import { registerPlan } from './in-force.ts';

interface Cause {
  readonly by: StepActor;
  readonly at: Date;
  readonly reason?: string | null;
}

/** Brings what the filing holds of its quotas to `next`, by entries in the ledger. */
export async function holdQuota(
  tx: Transaction,
  filing: FilingRecord,
  next: Held,
  { by, at, reason = null }: Cause,
): Promise<void> {
  await moveQuota(tx, filing, movementsBetween(filing.quotaHeld, next, filing.funding), {
    by,
    at,
    reason,
    filingId: filing.id,
  });
}

type FilingAct = 'file' | 'approve' | 'import';

/** Commits the money and enters the plan in the register. The caller has seen that the quota covers it. */
export async function filePlan(
  tx: Transaction,
  filing: FilingRecord,
  action: FilingAct,
  cause: Cause,
): Promise<FilingStep> {
  const step = filingStep(filing, action, cause);
  const [, registered] = await Promise.all([
    holdQuota(tx, filing, step.after.quotaHeld, cause),
    registerPlan(tx, step),
  ]);
  return registered;
}

/** The step that files a plan, still without its number. */
export function filingStep(filing: FilingRecord, action: FilingAct, cause: Cause): FilingStep {
  const change = { filedAt: cause.at, autoFiled: action === 'file', quotaHeld: 'committed' as const };
  return FILINGS.take(filing, action, cause, change);
}
