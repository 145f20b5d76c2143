import { Controller } from '@nestjs/common';
import { FILING, type RuleOutcome } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Database, type Transaction } from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { requireNotMerged } from '../../register/entities/entity-state.ts';
import { effectiveAt } from '../../shared/effective-at.ts';
import type { FilingRecord } from '../filings/filing.entity.ts';
import { filingOf } from '../filings/filing-answer.ts';
import { trailOf } from '../filings/filing-detail.ts';
import { FILINGS, type FilingStep, THE_RULES } from '../filings/filing-lifecycle.ts';
import { lockEntityOf, lockFiling, saveDecision } from '../filings/filing-store.ts';
import { planFacts } from '../filings/plan-facts.ts';
import { reviewDueAt, startClock } from '../filings/review-clock.ts';
import { filingStep, holdQuota } from '../in-force/file-plan.ts';
import { publishPlan, registerPlan } from '../in-force/in-force.ts';
import { allPassed, filesItself, judgePlan } from '../rules/green-channel.ts';

/** Submission: the rules of the green channel (绿色通道) file a plan at once, or send it to a reviewer. */
@Controller()
export class GreenChannelService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.filings.submit)
  async submit({ id }: InputOf<typeof FILING.filings.submit>, call: Call) {
    const actor = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const draft = await lockFiling(tx, id, actor);
      const at = effectiveAt(call, draft.changedAt);
      const locked = lockEntityOf(tx, draft);
      const [entity, facts] = await Promise.all([
        locked,
        planFacts(tx, { ...draft, submittedAt: at }, locked, at),
      ]);
      requireNotMerged(entity);
      // A plan is filed under the name that its entity bears then.
      const { name: entityName, sector } = entity;
      const change = { submittedAt: at, entityName, sector };
      const submission = FILINGS.take(draft, 'submit', { by: actor, at }, change);
      const rules = judgePlan(facts);
      const decision = await decide(tx, submission.after, rules, at);
      const filed = decision.after.status === 'filed';
      FILINGS.addHistory(tx, [submission, decision]);
      saveDecision(tx, decision, {
        decidedBy: 'rules',
        outcome: filed ? 'filed' : 'in_review',
        rules,
        evidence: facts,
      });
      // The number last, and nothing asked after it: the county's other filings wait from then until the
      // commit.
      const [, trail, decided] = await Promise.all([
        holdQuota(tx, submission.after, decision.after.quotaHeld, { by: THE_RULES, at }),
        trailOf(tx, decision.after),
        filed ? registerPlan(tx, decision) : decision,
      ]);
      FILINGS.store(tx, { before: draft, after: decided.after });
      FILINGS.announce(tx, [submission, decided]);
      if (filed) await publishPlan(tx, decided, entity);
      else startClock(tx, decided.after);
      return { ...filingOf(decided.after), ...trail };
    });
  }
}

/**
 * Only plans with a poverty-alleviation purpose are filed without a person, and only when every rule passed.
 */
async function decide(
  tx: Transaction,
  filing: FilingRecord,
  rules: readonly RuleOutcome[],
  at: Date,
): Promise<FilingStep> {
  const cause = { by: THE_RULES, at };
  if (filesItself(filing, rules)) return filingStep(filing, 'file', cause);
  const quotaHeld = quotaCovers(rules) ? 'reserved' : 'none';
  const dueAt = await reviewDueAt(tx, filing.countyCode, filing.purpose, at);
  return FILINGS.take(filing, 'send_to_review', cause, { quotaHeld, dueAt });
}

const quotaCovers = (rules: readonly RuleOutcome[]): boolean =>
  allPassed(rules.filter((outcome) => outcome.code === 'QUOTA_COVERS'));
