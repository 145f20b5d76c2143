import { businessDate } from '@yinhu/contracts/kernel';
import type { StepActor, Transaction } from '@yinhu/database';
import { guardOf } from '../../ocds/publication-guard.ts';
import { releasePlan } from '../../ocds/release/plan-release.ts';
import { refreshFilingFlags } from '../../red-flags/refresh-flags.ts';
import type { PurchasingEntity } from '../../register/entities/purchasing-entity.entity.ts';
import { cancelCertificates, issueCertificate } from '../certificates/certificate-register.ts';
import { settleAmendment } from '../filings/amendment-store.ts';
import type { FilingRecord } from '../filings/filing.entity.ts';
import type { FilingStep } from '../filings/filing-lifecycle.ts';
import { nextFilingNumber } from '../filings/filing-number.ts';
import { keepVersion } from '../filings/filing-versions.ts';
import { guardOfFiled } from '../publishing/publication-store.ts';
import { putOnShow, takeOffShow } from '../publishing/show.ts';

/*
 * What follows when a plan comes into force, when its content is replaced, and when it leaves force. Every way in (the green
 * channel, approval, import, amendment) and out (cancellation, amendment) comes through here. The money is moved before, by
 * whoever decides; events, history and audit belong to the step itself. Spending by day is kept by a trigger of the table.
 * A plan's red flags compare its versions and deliveries, so that only an amendment changes them here.
 */

/**
 * Into force, first part: counted for its entity, its first version kept, and given its number. The county's
 * other filings wait from then on until the commit, so whatever can be asked before is asked before.
 */
export async function registerPlan(tx: Transaction, step: FilingStep): Promise<FilingStep> {
  const { after: filing } = step;
  countForEntity(tx, filing, { plans: 1, fen: filing.budgetFen });
  keepVersion(tx, step);
  const number = await nextFilingNumber(
    tx,
    filing.countyCode,
    Number(businessDate(filing.changedAt).slice(0, 4)),
  );
  return { ...step, after: { ...filing, number } };
}

/**
 * Into force, second part: certified, and put on show and among the open data where nothing speaks against
 * it.
 */
export async function publishPlan(
  tx: Transaction,
  step: FilingStep,
  entity: PurchasingEntity,
): Promise<void> {
  issueCertificate(tx, step, entity);
  const guard = await guardOfFiled(tx, step.after);
  putOnShow(tx, step.after, guard);
  await releasePlan(tx, step.after, entity, guard, {
    isFirst: step.action === 'file' || step.action === 'approve',
  });
}

/** A new version is in force in place of the one before; `reason` is why it was proposed. */
export async function replaceVersion(
  tx: Transaction,
  before: FilingRecord,
  step: FilingStep,
  entity: PurchasingEntity,
  reason: string,
): Promise<void> {
  countForEntity(tx, before, { plans: 0, fen: step.after.budgetFen - before.budgetFen });
  keepVersion(tx, step, reason);
  takeOffShow(tx, before);
  await publishPlan(tx, step, entity);
  await refreshFilingFlags(tx, before, step.after.changedAt);
}

/**
 * Out of force: no longer counted, on show or certified, said so in the open data; what was proposed for it
 * is void.
 */
export async function leaveForce(
  tx: Transaction,
  before: FilingRecord,
  step: FilingStep,
  entity: PurchasingEntity,
  cause: { readonly by: StepActor; readonly at: Date; readonly reason: string },
): Promise<void> {
  countForEntity(tx, before, { plans: -1, fen: -before.budgetFen });
  takeOffShow(tx, before);
  cancelCertificates(tx, before, cause.at);
  await releasePlan(tx, step.after, entity, await guardOf(tx, before.countyCode, [before.id]), {
    isFirst: false,
  });
  await settleAmendment(tx, before, { status: 'withdrawn', ...cause });
}

function countForEntity(
  tx: Transaction,
  { countyCode, entityId }: FilingRecord,
  { plans, fen }: { plans: number; fen: number },
): void {
  tx.write(
    'UPDATE purchasing_entity SET filings = filings + $3, filed_fen = filed_fen + $4 WHERE county_code = $1 AND id = $2',
    [countyCode, entityId, plans, fen],
  );
}
