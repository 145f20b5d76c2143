import { Injectable } from '@nestjs/common';
import { businessDate, type Call, type filings, type InputOf, type RuleOutcome } from '@yinhu/contracts';
import { Database, type Transaction } from '@yinhu/database';
import { actorOf } from '../calls/actor-of.ts';
import { effectiveAt } from '../calls/effective-at.ts';
import { allPassed, judgePlan } from '../rules/green-channel.ts';
import { filePlan, holdQuota, publish } from './file-plan.ts';
import type { FilingRecord } from './filing.entity.ts';
import { detailOf } from './filing-detail.ts';
import { lockEntityOf, lockFiling, saveDecision, saveFiling } from './filing-store.ts';
import { planFacts } from './plan-facts.ts';
import { recordSteps, type Step, THE_RULES, takeStep } from './trail.ts';

/** Submission: the rules of the green channel (绿色通道) file a plan at once, or send it to a reviewer. */
@Injectable()
export class GreenChannelService {
  constructor(private readonly database: Database) {}

  async submit({ id }: InputOf<typeof filings.submit>, call: Call) {
    const actor = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const draft = await lockFiling(tx, id, actor);
      const at = effectiveAt(call, draft.changedAt);
      const submission = takeStep(draft, 'submit', { by: actor, at, change: { submittedAt: at } });
      const entity = await lockEntityOf(tx, draft);
      const rules = judgePlan(await planFacts(tx, submission.filing, entity), businessDate(at));
      const decision = await decide(tx, submission.filing, rules, at);
      await saveFiling(tx, draft, decision.filing);
      await recordSteps(tx, [submission, decision]);
      const filed = decision.filing.status === 'filed';
      await saveDecision(tx, decision, { decidedBy: 'rules', outcome: filed ? 'filed' : 'in_review', rules });
      if (filed) await publish(tx, decision.filing);
      return detailOf(tx, decision.filing);
    });
  }
}

/** Only plans with a poverty-alleviation purpose are filed without a person, and only when every rule passed. */
async function decide(tx: Transaction, filing: FilingRecord, rules: readonly RuleOutcome[], at: Date): Promise<Step> {
  const cause = { by: THE_RULES, at };
  if (filing.purpose === 'poverty_alleviation' && allPassed(rules)) return filePlan(tx, filing, 'file', cause);
  const quotaHeld = quotaCovers(rules) ? 'reserved' : 'none';
  await holdQuota(tx, filing, quotaHeld, cause);
  return takeStep(filing, 'send_to_review', { ...cause, change: { quotaHeld } });
}

const quotaCovers = (rules: readonly RuleOutcome[]): boolean => allPassed(rules.filter((outcome) => outcome.code === 'QUOTA_COVERS'));
