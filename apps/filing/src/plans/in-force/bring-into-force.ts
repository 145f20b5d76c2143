import type { PlanContent } from '@yinhu/contracts/filing';
import type { StepActor, Transaction } from '@yinhu/database';
import type { PurchasingEntity } from '../../register/entities/purchasing-entity.entity.ts';
import { moveQuota } from '../../register/quotas/move-quota.ts';
import { settleAmendment } from '../filings/amendment-store.ts';
import type { FilingRecord } from '../filings/filing.entity.ts';
import { FILINGS, type FilingStep } from '../filings/filing-lifecycle.ts';
import { saveBeneficiaries } from '../filings/filing-store.ts';
import { linesFingerprint } from '../filings/lines-fingerprint.ts';
import { amendmentMovements } from './amendment-movements.ts';
import { replaceVersion } from './in-force.ts';

interface Amendment {
  readonly content: PlanContent;
  readonly reason: string;
}

interface Cause {
  readonly by: StepActor;
  readonly at: Date;
  readonly reason: string | null;
}

/**
 * Replaces the content of a filed plan by that of its open amendment: a new version under the same number,
 * the quota moved by the difference, what the entity has filed and what is public brought to it. The caller
 * holds the locks of the filing and its entity, and has seen that the quota covers it.
 */
export async function bringIntoForce(
  tx: Transaction,
  filing: FilingRecord,
  entity: PurchasingEntity,
  { content, reason }: Amendment,
  cause: Cause,
): Promise<FilingStep> {
  const planVersion = filing.planVersion + 1;
  const change = {
    ...content,
    fingerprint: linesFingerprint(content.fiscalYear, content.lines),
    planVersion,
  };
  const step = FILINGS.take(filing, 'amend', cause, change);
  await moveQuota(tx, filing, amendmentMovements(filing.funding, content.funding), {
    ...cause,
    filingId: filing.id,
  });
  await settleAmendment(tx, filing, { status: 'accepted', planVersion, ...cause });
  FILINGS.save(tx, step);
  saveBeneficiaries(tx, step.after);
  await replaceVersion(tx, filing, step, entity, reason);
  return step;
}
