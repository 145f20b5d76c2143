import { Injectable } from '@nestjs/common';
import { businessDate, type Call, type filings, type InputOf, Problem } from '@yinhu/contracts';
import { Database } from '@yinhu/database';
import { actorOf } from '../calls/actor-of.ts';
import { effectiveAt } from '../calls/effective-at.ts';
import { judgePlan, type PlanFacts } from '../rules/green-channel.ts';
import { countForEntity, filePlan, holdQuota, publish, withdrawFromShow } from './file-plan.ts';
import { detailOf } from './filing-detail.ts';
import { nextStatus } from './filing-state.ts';
import { lockEntityOf, lockFiling, saveDecision, saveFiling } from './filing-store.ts';
import { planFacts } from './plan-facts.ts';
import { recordSteps, takeStep } from './trail.ts';

/** What people decide about plans that were submitted. */
@Injectable()
export class ReviewsService {
  constructor(private readonly database: Database) {}

  async approve({ id, reason }: InputOf<typeof filings.approve>, call: Call) {
    const by = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const filing = await lockFiling(tx, id, by);
      nextStatus(filing.status, 'approve');
      const at = effectiveAt(call, filing.changedAt);
      const entity = await lockEntityOf(tx, filing);
      if (entity.status !== 'active') throw new Problem('entity_suspended');
      const facts = await planFacts(tx, filing, entity);
      requireQuota(facts);
      const step = await filePlan(tx, filing, 'approve', { by, at, reason });
      await saveFiling(tx, filing, step.filing);
      await recordSteps(tx, [step]);
      await saveDecision(tx, step, { decidedBy: 'reviewer', outcome: 'filed', rules: judgePlan(facts, businessDate(at)) });
      await publish(tx, step.filing);
      return detailOf(tx, step.filing);
    });
  }

  return(input: InputOf<typeof filings.return>, call: Call) {
    return this.refuse(input, 'return', 'returned', call);
  }

  reject(input: InputOf<typeof filings.reject>, call: Call) {
    return this.refuse(input, 'reject', 'rejected', call);
  }

  async cancel({ id, reason }: InputOf<typeof filings.cancel>, call: Call) {
    const by = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const filing = await lockFiling(tx, id, by);
      const at = effectiveAt(call, filing.changedAt);
      const change = { cancelledAt: at, quotaHeld: 'none' as const };
      const step = takeStep(filing, 'cancel', { by, at, reason, change });
      await lockEntityOf(tx, filing);
      await holdQuota(tx, filing, 'none', { by, at, reason });
      if (filing.status === 'filed') {
        await countForEntity(tx, filing, -1);
        await withdrawFromShow(tx, filing);
      }
      await saveFiling(tx, filing, step.filing);
      await recordSteps(tx, [step]);
      return detailOf(tx, step.filing);
    });
  }

  private async refuse(
    { id, reason }: { id: string; reason: string },
    action: 'return' | 'reject',
    outcome: 'returned' | 'rejected',
    call: Call,
  ) {
    const by = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const filing = await lockFiling(tx, id, by);
      const at = effectiveAt(call, filing.changedAt);
      const step = takeStep(filing, action, { by, at, reason, change: { quotaHeld: 'none' } });
      await lockEntityOf(tx, filing);
      await holdQuota(tx, filing, 'none', { by, at, reason });
      await saveFiling(tx, filing, step.filing);
      await recordSteps(tx, [step]);
      await saveDecision(tx, step, { decidedBy: 'reviewer', outcome, rules: [] });
      return detailOf(tx, step.filing);
    });
  }
}

/** A reviewer may let pass what the other rules hold against a plan, but nobody may spend what is not there. */
function requireQuota({ funding, availableFen }: PlanFacts): void {
  for (const { source, amountFen: neededFen } of funding) {
    const available = availableFen.get(source) ?? 0;
    if (available < neededFen) throw new Problem('quota_exceeded', { source, availableFen: available, neededFen });
  }
}
