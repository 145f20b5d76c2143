import { Controller } from '@nestjs/common';
import { comparePlans, FILING } from '@yinhu/contracts/filing';
import { type Call, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database } from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { v7 } from 'uuid';
import { notify } from '../../notifications/notify.ts';
import { requireActive } from '../../register/entities/entity-state.ts';
import { effectiveAt } from '../../shared/effective-at.ts';
import {
  hasOpenAmendment,
  openAmendment,
  saveProposal,
  settleAmendment,
} from '../filings/amendment-store.ts';
import type { FilingRecord } from '../filings/filing.entity.ts';
import { detailOf } from '../filings/filing-detail.ts';
import { FILINGS, THE_RULES } from '../filings/filing-lifecycle.ts';
import { lockEntityOf, lockFiling } from '../filings/filing-store.ts';
import { contentOf } from '../filings/filing-versions.ts';
import { amendedContent } from '../filings/plan-content.ts';
import { reviewDueAt } from '../filings/review-clock.ts';
import { requireTendered } from '../filings/tendered.ts';
import { bringIntoForce } from '../in-force/bring-into-force.ts';
import { filesItself, judgePlan } from '../rules/green-channel.ts';
import { discardWorkingCopy } from '../working-copies/discard-working-copy.ts';
import { amendmentFacts, requireQuota } from './amendment-facts.ts';

type Deciding = InputOf<typeof FILING.filings.acceptAmendment>;

/**
 * Changes of plans that are filed (变更): proposed by the clerk, brought into force by the rules or by a
 * reviewer.
 */
@Controller()
export class AmendmentsService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.filings.amend)
  async amend(
    { id, version, reason, workingCopyId, ...plan }: InputOf<typeof FILING.filings.amend>,
    call: Call,
  ) {
    const by = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const filing = await lockFiling(tx, id, by);
      const at = effectiveAt(call, filing.changedAt);
      const proposal = FILINGS.take(filing, 'propose_amendment', { by, at, reason });
      if (await hasOpenAmendment(tx, filing)) throw new Problem('amendment_open');
      if (version !== filing.version) throw new Problem('conflict');
      const { fingerprint, ...content } = amendedContent(plan, filing);
      if (comparePlans(contentOf(filing), content).length === 0) throw fieldProblem('lines', 'no_change');
      await requireTendered(tx, filing, content.budgetFen);
      const entity = await lockEntityOf(tx, filing);
      const facts = await amendmentFacts(tx, proposal.after, { ...content, fingerprint }, entity, at);
      const rules = judgePlan(facts);
      const accepted = filesItself(facts, rules);
      const dueAt = accepted ? null : await reviewDueAt(tx, filing.countyCode, filing.purpose, at);
      await saveProposal(tx, filing, { id: v7(), content, reason, rules, evidence: facts, by, at, dueAt });
      FILINGS.save(tx, proposal);
      await discardWorkingCopy(tx, by, workingCopyId);
      if (accepted) {
        const step = await bringIntoForce(
          tx,
          proposal.after,
          entity,
          { content, reason },
          { by: THE_RULES, at, reason: null },
        );
        return detailOf(tx, step.after);
      }
      const { number, title } = filing;
      const params = { number: number ?? '', title, entityName: filing.entityName };
      await notify(tx, {
        ...toldOf(filing, at),
        to: { role: 'county_reviewer' },
        kind: 'amendment_proposed',
        params,
      });
      return detailOf(tx, proposal.after);
    });
  }

  @Handles(FILING.filings.acceptAmendment)
  async acceptAmendment({ id, amendmentId, reason }: Deciding, call: Call) {
    const by = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const filing = await lockFiling(tx, id, by);
      const at = effectiveAt(call, filing.changedAt);
      FILINGS.next(filing.status, 'amend');
      const amendment = await openAmendment(tx, filing, amendmentId);
      const entity = await lockEntityOf(tx, filing);
      requireActive(entity);
      await requireQuota(tx, filing, amendment.content.funding);
      await requireTendered(tx, filing, amendment.content.budgetFen);
      const step = await bringIntoForce(tx, filing, entity, amendment, { by, at, reason });
      const params = { number: filing.number ?? '', title: amendment.content.title, reason };
      await notify(tx, {
        ...toldOf(filing, at),
        to: { organisationId: filing.entityId },
        kind: 'amendment_accepted',
        params,
      });
      return detailOf(tx, step.after);
    });
  }

  @Handles(FILING.filings.refuseAmendment)
  async refuseAmendment(input: Deciding, call: Call) {
    return this.end(input, 'refuse_amendment', 'refused', call);
  }

  @Handles(FILING.filings.withdrawAmendment)
  async withdrawAmendment(input: Deciding, call: Call) {
    return this.end(input, 'withdraw_amendment', 'withdrawn', call);
  }

  /** Ends an amendment without effect. */
  private async end(
    { id, amendmentId, reason }: Deciding,
    action: 'refuse_amendment' | 'withdraw_amendment',
    status: 'refused' | 'withdrawn',
    call: Call,
  ) {
    const by = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const filing = await lockFiling(tx, id, by);
      const at = effectiveAt(call, filing.changedAt);
      const step = FILINGS.take(filing, action, { by, at, reason });
      await openAmendment(tx, filing, amendmentId);
      await settleAmendment(tx, filing, { status, by, at, reason });
      FILINGS.save(tx, step);
      const params = { number: filing.number ?? '', title: filing.title, reason };
      if (status === 'refused')
        await notify(tx, {
          ...toldOf(filing, at),
          to: { organisationId: filing.entityId },
          kind: 'amendment_refused',
          params,
        });
      return detailOf(tx, step.after);
    });
  }
}

const toldOf = ({ countyCode, id }: FilingRecord, at: Date) => ({
  countyCode,
  resource: 'filings',
  recordId: id,
  at,
});
