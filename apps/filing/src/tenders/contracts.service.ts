import { Controller } from '@nestjs/common';
import type { TenderDetail } from '@yinhu/contracts/filing';
import { FILING } from '@yinhu/contracts/filing';
import { type Call, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database } from '@yinhu/database';
import { Handles } from '@yinhu/messaging';
import { v7 } from 'uuid';
import { awardOf } from './awards.service.ts';
import {
  allowForAward,
  allowForContract,
  contractOf,
  requireAcceptedWithin,
  worthOf,
} from './contract-limits.ts';
import { happenedBetween, notBefore } from './tender-dates.ts';
import { AWARD_TRANSITIONS, CONTRACT_TRANSITIONS, stateAfter } from './tender-lifecycle.ts';
import { type TenderAct, tenderStep } from './tender-step.ts';

type Input<Name extends keyof typeof FILING.contracts> = InputOf<(typeof FILING.contracts)[Name]>;
type Without<T> = Omit<T, 'id'>;
type Ending = 'complete_contract' | 'terminate_contract' | 'cancel_contract';

/** Contracts (合同) from signature to their end. */
@Controller()
export class ContractsService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.contracts.sign)
  sign({ id, ...contract }: Input<'sign'>, call: Call): Promise<TenderDetail> {
    return tenderStep(this.database, call, id, 'sign_contract', signContract(contract));
  }

  @Handles(FILING.contracts.change)
  change({ id, ...change }: Input<'change'>, call: Call): Promise<TenderDetail> {
    return tenderStep(this.database, call, id, 'change_contract', changeContract(change));
  }

  @Handles(FILING.contracts.complete)
  complete({ id, ...contract }: Input<'complete'>, call: Call): Promise<TenderDetail> {
    return tenderStep(
      this.database,
      call,
      id,
      'complete_contract',
      endContract('complete_contract', contract),
    );
  }

  @Handles(FILING.contracts.terminate)
  terminate({ id, ...contract }: Input<'terminate'>, call: Call): Promise<TenderDetail> {
    return tenderStep(
      this.database,
      call,
      id,
      'terminate_contract',
      endContract('terminate_contract', contract),
    );
  }

  @Handles(FILING.contracts.cancel)
  cancel({ id, ...contract }: Input<'cancel'>, call: Call): Promise<TenderDetail> {
    return tenderStep(this.database, call, id, 'cancel_contract', endContract('cancel_contract', contract));
  }
}

export const signContract =
  (input: Without<Input<'sign'>>): TenderAct =>
  async (scene) => {
    const { tx, tender, countyCode, at } = scene;
    const { awardId, number, signedOn, startsOn, endsOn, amountFen, overrunReason } = input;
    const award = awardOf(tender, awardId);
    stateAfter(AWARD_TRANSITIONS, 'award', award.status, 'sign_contract');
    happenedBetween('signedOn', signedOn, award.awardedOn, at);
    notBefore('startsOn', startsOn, signedOn);
    notBefore('endsOn', endsOn, startsOn);
    if (tender.contracts.some((other) => other.number === number))
      throw new Problem('already_exists', { what: number });
    const proposed = { step: 'sign_contract', subjectId: awardId, input, overrunReason } as const;
    const allowed = await allowForAward(scene, award, amountFen, proposed);
    if ('proposed' in allowed) return allowed.proposed;
    const contractId = v7();
    await tx.query(
      `INSERT INTO contract (county_code, id, tender_id, award_id, number, status, signed_on, starts_on, ends_on, amount_fen, overrun_reason, entered_at,
         overrun_id)
       VALUES ($1, $2, $3, $4, $5, 'active', $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[
          countyCode,
          contractId,
          tender.id,
          awardId,
          number,
          signedOn,
          startsOn,
          endsOn,
          amountFen,
          overrunReason,
          at,
        ],
        allowed.overrunId,
      ],
    );
    return { happenedOn: signedOn, recordId: contractId, reason: overrunReason };
  };

export const changeContract =
  (input: Without<Input<'change'>>): TenderAct =>
  async (scene) => {
    const { tx, tender, countyCode, at } = scene;
    const { contractId, changedOn, reason, amountDeltaFen, endsOn, overrunReason } = input;
    const contract = contractOf(tender, contractId, 'change_contract');
    happenedBetween('changedOn', changedOn, contract.signedOn, at);
    if (endsOn) notBefore('endsOn', endsOn, contract.startsOn);
    if (amountDeltaFen === 0 && !endsOn) throw fieldProblem('amountDeltaFen', 'no_change');
    const value = worthOf(contract) + amountDeltaFen;
    if (value <= 0)
      throw fieldProblem('amountDeltaFen', 'too_small', {
        expected: 'int',
        above: -worthOf(contract),
        unit: 'fen',
      });
    const award = awardOf(tender, contract.awardId);
    const proposed = { step: 'change_contract', subjectId: contractId, input, overrunReason } as const;
    const allowed =
      amountDeltaFen > 0
        ? await allowForAward(scene, award, amountDeltaFen, proposed)
        : await allowForContract(
            scene,
            contract,
            { sumFen: amountDeltaFen < 0 ? contract.paidFen : 0, limitFen: value },
            proposed,
          );
    if ('proposed' in allowed) return allowed.proposed;
    if (amountDeltaFen < 0) requireAcceptedWithin(contract, 0, value);
    const changeId = v7();
    await tx.query(
      `INSERT INTO contract_change (county_code, id, tender_id, contract_id, changed_on, reason, amount_delta_fen, ends_on, overrun_reason, entered_at,
         overrun_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[
          countyCode,
          changeId,
          tender.id,
          contractId,
          changedOn,
          reason,
          amountDeltaFen,
          endsOn,
          overrunReason,
          at,
        ],
        allowed.overrunId,
      ],
    );
    return { happenedOn: changedOn, recordId: changeId, reason };
  };

export const endContract =
  (action: Ending, { contractId, reason }: { contractId: string; reason?: string }): TenderAct =>
  async ({ tx, tender, countyCode }) => {
    const contract = contractOf(tender, contractId, action);
    const deliveries = contract.deliveries.filter(({ reversedAt }) => reversedAt === null);
    const accepted = contract.acceptances.some(
      ({ reversedAt, result }) => reversedAt === null && result !== 'rejected',
    );
    if (action === 'complete_contract' && !accepted) throw new Problem('nothing_accepted');
    if (action === 'cancel_contract' && deliveries.length > 0)
      throw new Problem('contract_in_force', { number: contract.number });
    if (action === 'cancel_contract' && contract.paidFen > 0)
      throw new Problem('contract_in_force', { number: contract.number });
    await tx.query('UPDATE contract SET status = $3, status_reason = $4 WHERE county_code = $1 AND id = $2', [
      ...[countyCode, contractId],
      ...[stateAfter(CONTRACT_TRANSITIONS, 'contract', contract.status, action), reason],
    ]);
    return { recordId: contractId, reason };
  };
