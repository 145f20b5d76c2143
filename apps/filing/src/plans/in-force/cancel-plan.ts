import type { StepActor, Transaction } from '@yinhu/database';
import type { FilingRecord } from '../filings/filing.entity.ts';
import { FILINGS } from '../filings/filing-lifecycle.ts';
import { lockEntityOf } from '../filings/filing-store.ts';
import { stopClock } from '../filings/review-clock.ts';
import { holdQuota } from './file-plan.ts';
import { leaveForce } from './in-force.ts';

interface Cause {
  readonly by: StepActor;
  /** Not before the filing's latest step. */
  readonly at: Date;
  readonly reason: string;
}

/** Cancels a plan and frees its money. The caller holds its lock. @throws Problem `invalid_transition` */
export async function cancelPlan(
  tx: Transaction,
  filing: FilingRecord,
  { by, at, reason }: Cause,
): Promise<FilingRecord> {
  const change = { cancelledAt: at, quotaHeld: 'none' as const, dueAt: null };
  const step = FILINGS.take(filing, 'cancel', { by, at, reason }, change);
  const entity = await lockEntityOf(tx, filing);
  await holdQuota(tx, filing, 'none', { by, at, reason });
  if (filing.status === 'in_review') await stopClock(tx, filing, 'cancelled', at);
  if (filing.status === 'filed') await leaveForce(tx, filing, step, entity, { by, at, reason });
  FILINGS.save(tx, step);
  return step.after;
}
