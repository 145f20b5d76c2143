import { Injectable } from '@nestjs/common';
import type { FILING, RuleOutcome } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Database, type Transaction } from '@yinhu/database';
import { actorOf } from '../calls/actor-of.ts';
import { effectiveAt } from '../calls/effective-at.ts';
import { requireNotMerged } from '../entities/entity-state.ts';
import { reviewDueAt, startClock } from '../reviews/review-clock.ts';
import { allPassed, filesItself, judgePlan } from '../rules/green-channel.ts';
import { filingStep, holdQuota, publish, registerPlan } from './file-plan.ts';
import type { FilingRecord } from './filing.entity.ts';
import { filingOf } from './filing-answer.ts';
import { trailOf } from './filing-detail.ts';
import { lockEntityOf, lockFiling, saveDecision, saveFiling } from './filing-store.ts';
import { planFacts } from './plan-facts.ts';
import { announceSteps, keepSteps, type Step, THE_RULES, takeStep } from './trail.ts';

/** Submission: the rules of the green channel (绿色通道) file a plan at once, or send it to a reviewer. */
@Injectable()
export class GreenChannelService {
  constructor(private readonly database: Database) {}

  async submit({ id }: InputOf<typeof FILING.filings.submit>, call: Call) {
    const actor = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const draft = await lockFiling(tx, id, actor);
      const at = effectiveAt(call, draft.changedAt);
      const locked = lockEntityOf(tx, draft);
      const [entity, facts] = await Promise.all([locked, planFacts(tx, { ...draft, submittedAt: at }, locked, at)]);
      requireNotMerged(entity);
      // A plan is filed under the name that its entity bears then.
      const { name: entityName, sector } = entity;
      const submission = takeStep(draft, 'submit', { by: actor, at, change: { submittedAt: at, entityName, sector } });
      const rules = judgePlan(facts);
      const decision = await decide(tx, submission.filing, rules, at);
      const filed = decision.filing.status === 'filed';
      keepSteps(tx, [submission, decision]);
      saveDecision(tx, decision, { decidedBy: 'rules', outcome: filed ? 'filed' : 'in_review', rules, evidence: facts });
      // The number last, and nothing asked after it: the county's other filings wait from then until the commit.
      const [, trail, decided] = await Promise.all([
        holdQuota(tx, submission.filing, decision.filing.quotaHeld, { by: THE_RULES, at }),
        trailOf(tx, decision.filing),
        filed ? registerPlan(tx, decision) : decision,
      ]);
      saveFiling(tx, draft, decided.filing);
      announceSteps(tx, [submission, decided]);
      if (filed) await publish(tx, decided, entity);
      else startClock(tx, decided.filing);
      return { ...filingOf(decided.filing), ...trail };
    });
  }
}

/** Only plans with a poverty-alleviation purpose are filed without a person, and only when every rule passed. */
async function decide(tx: Transaction, filing: FilingRecord, rules: readonly RuleOutcome[], at: Date): Promise<Step> {
  const cause = { by: THE_RULES, at };
  if (filesItself(filing, rules)) return filingStep(filing, 'file', cause);
  const quotaHeld = quotaCovers(rules) ? 'reserved' : 'none';
  const dueAt = await reviewDueAt(tx, filing.countyCode, filing.purpose, at);
  return takeStep(filing, 'send_to_review', { ...cause, change: { quotaHeld, dueAt } });
}

const quotaCovers = (rules: readonly RuleOutcome[]): boolean => allPassed(rules.filter((outcome) => outcome.code === 'QUOTA_COVERS'));
