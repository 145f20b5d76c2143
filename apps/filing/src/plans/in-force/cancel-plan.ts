import type { StepActor, Transaction } from '@yinhu/database';
import { guardOf } from '../../ocds/publication-guard.ts';
import { releasePlan } from '../../ocds/release/plan-release.ts';
import { cancelCertificates } from '../certificates/certificate-register.ts';
import { settleAmendment } from '../filings/amendment-store.ts';
import type { FilingRecord } from '../filings/filing.entity.ts';
import { FILINGS } from '../filings/filing-lifecycle.ts';
import { lockEntityOf } from '../filings/filing-store.ts';
import { stopClock } from '../filings/review-clock.ts';
import { takeOffShow } from '../publishing/show.ts';
import { countForEntity, holdQuota } from './file-plan.ts';

interface Cause {
  readonly by: StepActor;
  /** Not before the filing's latest step. */
  readonly at: Date;
  readonly reason: string;
}

/** Cancels a plan and frees its money. The caller holds its lock. @throws Problem `invalid_transition` */
export async function cancelPlan(tx: Transaction, filing: FilingRecord, { by, at, reason }: Cause): Promise<FilingRecord> {
  const change = { cancelledAt: at, quotaHeld: 'none' as const, dueAt: null };
  const step = FILINGS.take(filing, 'cancel', { by, at, reason }, change);
  const entity = await lockEntityOf(tx, filing);
  await holdQuota(tx, filing, 'none', { by, at, reason });
  if (filing.status === 'in_review') await stopClock(tx, filing, 'cancelled', at);
  if (filing.status === 'filed') {
    countForEntity(tx, filing, -1);
    takeOffShow(tx, filing);
    cancelCertificates(tx, filing, at);
    await releasePlan(tx, step, entity, await guardOf(tx, filing.countyCode, [filing.id]));
    await settleAmendment(tx, filing, { status: 'withdrawn', by, at, reason });
  }
  FILINGS.save(tx, step);
  return step.after;
}
