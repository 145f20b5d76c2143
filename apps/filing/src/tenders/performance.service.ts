import { Controller } from '@nestjs/common';
import { DELIVERY_LEVELS, FILING, type TenderDetail } from '@yinhu/contracts/filing';
import { type Call, type FieldFault, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database } from '@yinhu/database';
import { divisionExists, isWithin, levelOf } from '@yinhu/divisions';
import { Handles } from '@yinhu/messaging';
import { v7 } from 'uuid';
import { nameAndCode } from '../shared/division-names.ts';
import { allowForContract, contractOf, requireAcceptedWithin, worthOf } from './contract-limits.ts';
import { happenedBetween } from './tender-dates.ts';
import { type TenderAct, tenderStep } from './tender-step.ts';

type Input<Name extends keyof typeof FILING.contracts> = InputOf<(typeof FILING.contracts)[Name]>;
type Without<T> = Omit<T, 'id'>;

/** What comes of a contract: deliveries (交付), acceptances (验收) and payments (支付). */
@Controller()
export class PerformanceService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.contracts.deliver)
  deliver({ id, ...delivery }: Input<'deliver'>, call: Call): Promise<TenderDetail> {
    return tenderStep(this.database, call, id, 'deliver', (scene) => {
      const faults = delivery.divisions.flatMap((code, i) =>
        divisionFaults(code, `divisions[${i}]`, scene.countyCode),
      );
      if (faults.length > 0) throw new Problem('validation_failed', {}, faults);
      return deliver(delivery)(scene);
    });
  }

  @Handles(FILING.contracts.accept)
  accept({ id, ...acceptance }: Input<'accept'>, call: Call): Promise<TenderDetail> {
    return tenderStep(this.database, call, id, 'accept_delivery', acceptDelivery(acceptance));
  }

  @Handles(FILING.contracts.pay)
  pay({ id, ...payment }: Input<'pay'>, call: Call): Promise<TenderDetail> {
    return tenderStep(this.database, call, id, 'pay', pay(payment));
  }

  @Handles(FILING.contracts.reverse)
  reverse({ id, ...entry }: Input<'reverse'>, call: Call): Promise<TenderDetail> {
    return tenderStep(this.database, call, id, 'reverse_entry', reverseEntry(entry));
  }
}

export const deliver =
  ({ contractId, deliveredOn, description, divisions }: Without<Input<'deliver'>>): TenderAct =>
  async ({ tx, tender, countyCode, at }) => {
    const contract = contractOf(tender, contractId, 'deliver');
    happenedBetween('deliveredOn', deliveredOn, contract.signedOn, at);
    const recordId = v7();
    await tx.query(
      `INSERT INTO delivery (county_code, id, tender_id, contract_id, delivered_on, description, divisions, entered_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [countyCode, recordId, tender.id, contractId, deliveredOn, description, divisions, at],
    );
    return { happenedOn: deliveredOn, recordId };
  };

export const acceptDelivery =
  ({ contractId, deliveryId, acceptedOn, result, amountFen, note }: Without<Input<'accept'>>): TenderAct =>
  async ({ tx, tender, countyCode, at }) => {
    const contract = contractOf(tender, contractId, 'accept_delivery');
    const delivery = contract.deliveries.find(
      (found) => found.id === deliveryId && found.reversedAt === null,
    );
    if (!delivery) throw fieldProblem('deliveryId', 'beyond_delivery');
    happenedBetween('acceptedOn', acceptedOn, delivery.deliveredOn, at);
    if (result === 'rejected' && amountFen > 0) throw fieldProblem('amountFen', 'not_expected');
    if (result !== 'rejected' && amountFen === 0) throw fieldProblem('amountFen', 'not_zero');
    requireAcceptedWithin(contract, amountFen, worthOf(contract));
    const recordId = v7();
    await tx.query(
      `INSERT INTO acceptance (county_code, id, tender_id, contract_id, delivery_id, accepted_on, result, amount_fen, note, entered_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [countyCode, recordId, tender.id, contractId, deliveryId, acceptedOn, result, amountFen, note, at],
    );
    return { happenedOn: acceptedOn, recordId };
  };

export const pay =
  (input: Without<Input<'pay'>>): TenderAct =>
  async (scene) => {
    const { tx, tender, countyCode, at } = scene;
    const { contractId, paidOn, amountFen, voucher, overrunReason } = input;
    const contract = contractOf(tender, contractId, 'pay');
    happenedBetween('paidOn', paidOn, contract.signedOn, at);
    const sums = { sumFen: contract.paidFen + amountFen, limitFen: worthOf(contract) };
    const allowed = await allowForContract(scene, contract, sums, {
      step: 'pay',
      subjectId: contractId,
      input,
      overrunReason,
    });
    if ('proposed' in allowed) return allowed.proposed;
    const recordId = v7();
    await tx.query(
      `INSERT INTO payment (county_code, id, tender_id, contract_id, paid_on, amount_fen, voucher, overrun_reason, entered_at, overrun_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        countyCode,
        recordId,
        tender.id,
        contractId,
        paidOn,
        amountFen,
        voucher,
        overrunReason,
        at,
        allowed.overrunId,
      ],
    );
    return { happenedOn: paidOn, recordId, reason: overrunReason };
  };

export const reverseEntry =
  ({ contractId, record, recordId, reason }: Without<Input<'reverse'>>): TenderAct =>
  async ({ tx, tender, countyCode, actor, at }) => {
    const contract = contractOf(tender, contractId, 'reverse_entry');
    const accepted = contract.acceptances.some(
      ({ deliveryId, reversedAt }) => deliveryId === recordId && reversedAt === null,
    );
    if (record === 'delivery' && accepted) throw new Problem('delivery_accepted');
    // `record` is one of three words of the contract, each the name of its table.
    const reversed = await tx.one(
      `UPDATE ${record} SET reversed_at = $4, reversed_by_name = $5, reversal_reason = $6
       WHERE county_code = $1 AND contract_id = $2 AND id = $3 AND reversed_at IS NULL RETURNING id`,
      [countyCode, contractId, recordId, at, actor.name, reason],
    );
    if (!reversed) throw new Problem('not_found', { what: recordId });
    return { recordId, reason };
  };

function divisionFaults(code: string, field: string, county: string): FieldFault[] {
  if (!divisionExists(code)) return [{ field, reason: 'unknown_division' }];
  if (!isWithin(code, county))
    return [{ field, reason: 'outside_division', params: { division: nameAndCode(county) } }];
  return DELIVERY_LEVELS.includes(levelOf(code))
    ? []
    : [{ field, reason: 'wrong_level', params: { allowed: DELIVERY_LEVELS.join(', ') } }];
}
