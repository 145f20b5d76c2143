import type { FilingDecision, NotificationKind, RuleOutcome } from '@yinhu/contracts/filing';
import { type Actor, type Call, Problem } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import { actorOf } from '@yinhu/messaging';
import type { z } from 'zod';
import { notify } from '../../notifications/notify.ts';
import { effectiveAt } from '../../shared/effective-at.ts';
import type { FilingRecord } from '../filings/filing.entity.ts';
import { FILINGS, type FilingAction, type FilingStep } from '../filings/filing-lifecycle.ts';
import { lockFiling, saveDecision } from '../filings/filing-store.ts';
import { lockClock, stopClock } from '../filings/review-clock.ts';
import type { PlanFacts } from '../rules/facts.ts';

interface Deciding {
  readonly filing: FilingRecord;
  readonly by: Actor;
  readonly at: Date;
}

/**
 * A plan in review, locked, for somebody who may decide it now: a reviewer, or the head of the office once it
 * is overdue.
 * @throws Problem `conflict` when it is not the version that was read, `invalid_transition`,
 * `review_not_overdue`
 */
export async function lockForDecision(
  tx: Transaction,
  { id, version }: { readonly id: string; readonly version?: number | undefined },
  action: FilingAction,
  call: Call,
): Promise<Deciding> {
  const by = actorOf(call);
  const filing = await lockFiling(tx, id, by);
  if (version !== undefined && version !== filing.version) throw new Problem('conflict');
  FILINGS.next(filing.status, action);
  const { escalatedAt } = await lockClock(tx, filing);
  if (by.role === 'county_admin' && !escalatedAt) throw new Problem('review_not_overdue');
  return { filing, by, at: effectiveAt(call, filing.changedAt) };
}

type Outcome = Exclude<z.infer<typeof FilingDecision>['outcome'], 'in_review'>;

const TOLD: Readonly<Record<Outcome, NotificationKind>> = {
  filed: 'filing_approved',
  returned: 'filing_returned',
  rejected: 'filing_rejected',
};

interface Decided {
  readonly outcome: Outcome;
  readonly rules: readonly RuleOutcome[];
  /** What the rules judged; none where they were not asked. */
  readonly evidence?: PlanFacts;
}

/** Stores what a reviewer decided, stops the clock, and tells the entity. */
export async function recordDecision(
  tx: Transaction,
  before: FilingRecord,
  step: FilingStep,
  decided: Decided,
): Promise<void> {
  const { countyCode, id, entityId, title, number, changedAt: at } = step.after;
  FILINGS.store(tx, { before, after: step.after });
  FILINGS.record(tx, [step]);
  saveDecision(tx, step, { decidedBy: 'reviewer', ...decided });
  await stopClock(tx, before, decided.outcome, at);
  const params = { title, number: number ?? '', reason: step.reason ?? '' };
  await notify(tx, {
    countyCode,
    to: { organisationId: entityId },
    kind: TOLD[decided.outcome],
    params,
    resource: 'filings',
    recordId: id,
    at,
  });
}
