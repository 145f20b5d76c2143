import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import { type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database } from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { requireActive } from '../../register/entities/entity-state.ts';
import { effectiveAt } from '../../shared/effective-at.ts';
import { detailOf } from '../filings/filing-detail.ts';
import { FILINGS } from '../filings/filing-lifecycle.ts';
import { lockEntityOf, lockFiling } from '../filings/filing-store.ts';
import { planFacts } from '../filings/plan-facts.ts';
import { cancelPlan } from '../in-force/cancel-plan.ts';
import { filePlan, holdQuota } from '../in-force/file-plan.ts';
import { publishPlan } from '../in-force/in-force.ts';
import type { PlanFacts } from '../rules/facts.ts';
import { judgePlan } from '../rules/green-channel.ts';
import { lockForDecision, recordDecision } from './decision.ts';

/** What people decide about plans that were submitted. */
@Controller()
export class ReviewsService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.filings.approve)
  async approve({ reason, ...plan }: InputOf<typeof FILING.filings.approve>, call: Call) {
    return this.database.transaction(call, async (tx) => {
      const { filing, by, at } = await lockForDecision(tx, plan, 'approve', call);
      const entity = await lockEntityOf(tx, filing);
      requireActive(entity);
      const facts = await planFacts(tx, filing, entity, at);
      requireQuota(facts);
      const step = await filePlan(tx, { ...filing, dueAt: null }, 'approve', { by, at, reason });
      await recordDecision(tx, filing, step, { outcome: 'filed', rules: judgePlan(facts), evidence: facts });
      await publishPlan(tx, step, entity);
      return detailOf(tx, step.after);
    });
  }

  @Handles(FILING.filings.return)
  return(input: InputOf<typeof FILING.filings.return>, call: Call) {
    return this.refuse(input, 'return', 'returned', call);
  }

  @Handles(FILING.filings.reject)
  reject(input: InputOf<typeof FILING.filings.reject>, call: Call) {
    return this.refuse(input, 'reject', 'rejected', call);
  }

  @Handles(FILING.filings.cancel)
  async cancel({ id, reason }: InputOf<typeof FILING.filings.cancel>, call: Call) {
    const by = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const filing = await lockFiling(tx, id, by);
      const at = effectiveAt(call, filing.changedAt);
      return detailOf(tx, await cancelPlan(tx, filing, { by, at, reason }));
    });
  }

  private async refuse(
    { reason, ...plan }: InputOf<typeof FILING.filings.return>,
    action: 'return' | 'reject',
    outcome: 'returned' | 'rejected',
    call: Call,
  ) {
    return this.database.transaction(call, async (tx) => {
      const { filing, by, at } = await lockForDecision(tx, plan, action, call);
      const step = FILINGS.take(filing, action, { by, at, reason }, { quotaHeld: 'none', dueAt: null });
      await lockEntityOf(tx, filing);
      await holdQuota(tx, filing, 'none', { by, at, reason });
      await recordDecision(tx, filing, step, { outcome, rules: [] });
      return detailOf(tx, step.after);
    });
  }
}

/**
 * A reviewer may let pass what the other rules hold against a plan, but nobody may spend what is not there.
 */
function requireQuota({ funding, availableFen }: PlanFacts): void {
  for (const { source, amountFen: neededFen } of funding) {
    const available = availableFen[source] ?? 0;
    if (available < neededFen)
      throw new Problem('quota_exceeded', { source, availableFen: available, neededFen });
  }
}
