import { Injectable } from '@nestjs/common';
import type { FILING, Filing, FilingFields } from '@yinhu/contracts/filing';
import { type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { v7 } from 'uuid';
import type { z } from 'zod';
import { actorOf } from '../calls/actor-of.ts';
import { effectiveAt } from '../calls/effective-at.ts';
import { requireActive } from '../entities/entity-state.ts';
import { PurchasingEntity } from '../entities/purchasing-entity.entity.ts';
import { discardWorkingCopy } from '../working-copies/discard-working-copy.ts';
import { completeExecution } from './execution.ts';
import { FilingRecord } from './filing.entity.ts';
import { filingOf } from './filing-answer.ts';
import { detailOf } from './filing-detail.ts';
import { lockFiling, saveBeneficiaries, saveFiling } from './filing-store.ts';
import { planContent } from './plan-content.ts';
import { recordSteps, takeStep } from './trail.ts';

/** What a clerk does with a plan: writes it before it is submitted, and closes it when it is done. */
@Injectable()
export class FilingsService {
  constructor(private readonly database: Database) {}

  async draft({ workingCopyId, ...plan }: InputOf<typeof FILING.filings.draft>, call: Call): Promise<Filing> {
    const actor = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const where = { countyCode: countyOf(actor.division), id: actor.organisationId };
      const entity = await tx.manager.findOneBy(PurchasingEntity, where);
      if (!entity) throw new Problem('not_found', { what: actor.organisationName });
      requireActive(entity);
      const filing = draftOf(entity, plan, call.at);
      await tx.manager.insert(FilingRecord, filing);
      saveBeneficiaries(tx, filing);
      recordSteps(tx, [{ action: 'draft', from: null, filing, by: actor, reason: null }]);
      await discardWorkingCopy(tx, actor, workingCopyId);
      return filingOf(filing);
    });
  }

  async revise({ id, version, workingCopyId, ...plan }: InputOf<typeof FILING.filings.revise>, call: Call): Promise<Filing> {
    const actor = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const filing = await lockFiling(tx, id, actor);
      const at = effectiveAt(call, filing.changedAt);
      const step = takeStep(filing, 'revise', { by: actor, at, change: planContent(plan, filing.divisionCode, at) });
      if (version !== filing.version) throw new Problem('conflict');
      saveFiling(tx, filing, step.filing);
      saveBeneficiaries(tx, step.filing);
      recordSteps(tx, [step]);
      await discardWorkingCopy(tx, actor, workingCopyId);
      return filingOf(step.filing);
    });
  }

  async complete({ id, reason }: InputOf<typeof FILING.filings.complete>, call: Call) {
    const by = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const filing = await lockFiling(tx, id, by);
      const at = effectiveAt(call, filing.changedAt);
      return detailOf(tx, await completeExecution(tx, filing, { by, at, reason }));
    });
  }
}

export function draftOf(entity: PurchasingEntity, plan: z.output<typeof FilingFields>, at: Date): FilingRecord {
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
