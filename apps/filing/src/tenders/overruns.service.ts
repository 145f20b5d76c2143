import { Controller } from '@nestjs/common';
import type { OverrunStep, TenderDetail } from '@yinhu/contracts/filing';
import { FILING } from '@yinhu/contracts/filing';
import { type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, type Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';
import { notify } from '../notifications/notify.ts';
import { awardToBid, awardToSupplier } from './awards.service.ts';
import { changeContract, signContract } from './contracts.service.ts';
import { pay } from './performance.service.ts';
import { tenderDetailOf } from './tender-detail.ts';
import { type TenderAct, takeTenderStep, tenderStep } from './tender-step.ts';
import { lockTender } from './tender-store.ts';

type Input<Name extends keyof typeof FILING.tenderOverruns> = InputOf<(typeof FILING.tenderOverruns)[Name]>;

interface Waiting {
  readonly id: string;
  readonly step: OverrunStep;
  readonly input: never;
  readonly sumFen: number;
  readonly proposedBy: string;
  readonly state: string;
}

/** How each step is taken again from what was proposed. */
const ACTS: Readonly<Record<OverrunStep, (input: never) => TenderAct>> = {
  award: awardToBid,
  award_directly: awardToSupplier,
  sign_contract: signContract,
  change_contract: changeContract,
  pay,
};

/** The second person's part in steps that go beyond their bounds. */
@Controller()
export class OverrunsService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.tenderOverruns.approve)
  approve({ id, overrunId }: Input<'approve'>, call: Call): Promise<TenderDetail> {
    const actor = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const { divisionCode } = await lockTender(tx, id, actor);
      const overrun = await waiting(tx, countyOf(divisionCode), id, overrunId);
      if (overrun.proposedBy === actor.userId) throw new Problem('second_person');
      await decide(tx, countyOf(divisionCode), overrunId, { state: 'approved', call });
      const act = ACTS[overrun.step](overrun.input);
      const { tender } = await takeTenderStep(tx, call, id, overrun.step, act, { approved: overrun });
      return tenderDetailOf(tx, tender, new Date(tender.changedAt));
    });
  }

  @Handles(FILING.tenderOverruns.refuse)
  refuse({ id, overrunId, reason }: Input<'refuse'>, call: Call): Promise<TenderDetail> {
    return tenderStep(
      this.database,
      call,
      id,
      'refuse_overrun',
      async ({ tx, tender, countyCode, actor, at }) => {
        const overrun = await waiting(tx, countyCode, id, overrunId);
        if (overrun.proposedBy === actor.userId) throw new Problem('second_person');
        await decide(tx, countyCode, overrunId, { state: 'refused', call, reason });
        const params = { title: tender.title, reason };
        const about = {
          kind: 'overrun_refused',
          params,
          resource: 'tenders',
          recordId: tender.id,
          at,
        } as const;
        await notify(tx, { countyCode, to: { organisationId: tender.entityId }, ...about });
        return { recordId: overrunId, reason };
      },
    );
  }

  @Handles(FILING.tenderOverruns.withdraw)
  withdraw({ id, overrunId }: Input<'withdraw'>, call: Call): Promise<TenderDetail> {
    return tenderStep(this.database, call, id, 'withdraw_overrun', async ({ tx, countyCode, actor }) => {
      const overrun = await waiting(tx, countyCode, id, overrunId);
      if (overrun.proposedBy !== actor.userId) throw new Problem('second_person');
      await decide(tx, countyCode, overrunId, { state: 'withdrawn', call });
      return { recordId: overrunId };
    });
  }
}

/**
 * The tender's lock keeps it as it is. @throws Problem `not_found`, `conflict` when it was decided meanwhile
 */
async function waiting(
  tx: Transaction,
  countyCode: string,
  tenderId: string,
  overrunId: string,
): Promise<Waiting> {
  const overrun = await tx.one<Waiting>(
    `SELECT id, step, input, sum_fen AS "sumFen", proposed_by AS "proposedBy", state FROM tender_overrun
     WHERE county_code = $1 AND tender_id = $2 AND id = $3`,
    [countyCode, tenderId, overrunId],
  );
  if (!overrun) throw new Problem('not_found', { what: overrunId });
  if (overrun.state !== 'waiting') throw new Problem('conflict');
  return overrun;
}

interface Decision {
  readonly state: 'approved' | 'refused' | 'withdrawn';
  readonly call: Call;
  readonly reason?: string;
}

async function decide(
  tx: Transaction,
  countyCode: string,
  overrunId: string,
  { state, call, reason }: Decision,
): Promise<void> {
  const { userId, name } = actorOf(call);
  await tx.query(
    `UPDATE tender_overrun SET state = $3, decided_at = $4, decided_by = $5, decided_by_name = $6, decision_reason = $7
     WHERE county_code = $1 AND id = $2`,
    [countyCode, overrunId, state, call.at, userId, name, reason ?? null],
  );
}
