import { Controller } from '@nestjs/common';
import { FILING, type Filing, type FilingFields } from '@yinhu/contracts/filing';
import { type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';
import { v7 } from 'uuid';
import type { z } from 'zod';
import { requireActive } from '../../register/entities/entity-state.ts';
import { PurchasingEntity } from '../../register/entities/purchasing-entity.entity.ts';
import { effectiveAt } from '../../shared/effective-at.ts';
import { discardWorkingCopy } from '../working-copies/discard-working-copy.ts';
import { completeExecution } from './execution.ts';
import type { FilingRecord } from './filing.entity.ts';
import { filingOf } from './filing-answer.ts';
import { detailOf } from './filing-detail.ts';
import { FILINGS } from './filing-lifecycle.ts';
import { lockFiling, saveBeneficiaries } from './filing-store.ts';
import { planContent } from './plan-content.ts';

/** What a clerk does with a plan: writes it before it is submitted, and closes it when it is done. */
@Controller()
export class FilingsService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.filings.draft)
  async draft({ workingCopyId, ...plan }: InputOf<typeof FILING.filings.draft>, call: Call): Promise<Filing> {
    const actor = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const where = { countyCode: countyOf(actor.division), id: actor.organisationId };
      const entity = await tx.manager.findOneBy(PurchasingEntity, where);
      if (!entity) throw new Problem('not_found', { what: actor.organisationName });
      requireActive(entity);
      const step = FILINGS.begin('draft', draftOf(entity, plan, call.at), { by: actor, at: call.at });
      FILINGS.save(tx, step);
      saveBeneficiaries(tx, step.after);
      await discardWorkingCopy(tx, actor, workingCopyId);
      return filingOf(step.after);
    });
  }

  @Handles(FILING.filings.revise)
  async revise(
    { id, version, workingCopyId, ...plan }: InputOf<typeof FILING.filings.revise>,
    call: Call,
  ): Promise<Filing> {
    const actor = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const filing = await lockFiling(tx, id, actor);
      const at = effectiveAt(call, filing.changedAt);
      const step = FILINGS.take(
        filing,
        'revise',
        { by: actor, at },
        planContent(plan, filing.divisionCode, at),
      );
      if (version !== filing.version) throw new Problem('conflict');
      FILINGS.save(tx, step);
      saveBeneficiaries(tx, step.after);
      await discardWorkingCopy(tx, actor, workingCopyId);
      return filingOf(step.after);
    });
  }

  @Handles(FILING.filings.complete)
  async complete({ id, reason }: InputOf<typeof FILING.filings.complete>, call: Call) {
    const by = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const filing = await lockFiling(tx, id, by);
      const at = effectiveAt(call, filing.changedAt);
      return detailOf(tx, await completeExecution(tx, filing, { by, at, reason }));
    });
  }
}

export function draftOf(
  entity: PurchasingEntity,
  plan: z.output<typeof FilingFields>,
  at: Date,
): FilingRecord {
  return {
    ...planContent(plan, entity.divisionCode, at),
    id: v7(),
    divisionCode: entity.divisionCode,
    countyCode: entity.countyCode,
    entityId: entity.id,
    entityName: entity.name,
    sector: entity.sector,
    number: null,
    status: 'draft',
    autoFiled: false,
    quotaHeld: 'none',
    draftedAt: at,
    submittedAt: null,
    filedAt: null,
    cancelledAt: null,
    dueAt: null,
    planVersion: 1,
    changedAt: at,
    version: 1,
  };
}
