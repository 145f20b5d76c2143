import { shortened, startOfDay } from '@yinhu/contracts/kernel';
import { countyOf } from '@yinhu/divisions';
import type { JsonObject } from '../ocds/json.ts';
import { acceptDelivery, deliver, pay, reverseEntry } from '../tenders/performance.service.ts';
import type { ContractEvent } from './award-ledger.ts';
import {
  dayIn,
  fenIn,
  type Listed,
  later,
  listed,
  objectIn,
  shortTextIn,
  sumIn,
  textIn,
} from './read-values.ts';
import type { TenderReading } from './reading.ts';
import type { Signed } from './tender-contracts.ts';

/**
 * What came of a contract: milestones that were met are its deliveries and acceptances, transactions its
 * payments.
 */
export function performanceOf(reading: TenderReading, signed: Signed): ContractEvent[] {
  const { item, field } = signed;
  const implementation = objectIn(item.implementation);
  const milestones = [
    ...listed(item.milestones, `${field}.milestones`),
    ...listed(implementation.milestones, `${field}.implementation.milestones`),
  ].filter(({ item: milestone }) => milestone.dateMet !== undefined);
  const deliveries = milestones
    .filter(({ item: { type } }) => type === 'delivery')
    .flatMap((one) => deliveryOf(reading, signed, one));
  const acceptances = milestones
    .filter(({ item: { type } }) => type === 'assessment')
    .flatMap((one) => acceptanceOf(reading, signed, one, deliveries));
  const transactions = listed(implementation.transactions, `${field}.implementation.transactions`);
  return [...deliveries, ...acceptances, ...paymentsOf(reading, signed, transactions)];
}

interface Delivered extends ContractEvent {
  readonly on: string;
}

function deliveryOf(reading: TenderReading, signed: Signed, { item, field }: Listed): Delivered[] {
  const on = reading.happened(dayIn(item.dateMet), `${field}.dateMet`, signed.signedOn);
  if (on === undefined) return [];
  const description = shortened(textIn(item.description) ?? textIn(item.title) ?? String(item.id), 500);
  return [
    {
      ...{
        on,
        at: later(startOfDay(on), signed.at),
        action: 'deliver',
        field,
        contract: signed.field,
        makes: field,
      },
      // Where it went is said in words only; what is known is the county.
      act: (known) => (scene) =>
        deliver({
          contractId: known.id(signed.field),
          deliveredOn: on,
          description,
          divisions: [countyOf(scene.countyCode)],
        })(scene),
    },
  ];
}

const RESULTS = new Map([
  ['met', 'accepted'],
  ['partiallyMet', 'partly_accepted'],
  ['notMet', 'rejected'],
] as const);

type Result = 'met' | 'partiallyMet' | 'notMet';

/** An acceptance is of the last delivery before it. */
function acceptanceOf(
  reading: TenderReading,
  signed: Signed,
  { item, field }: Listed,
  deliveries: readonly Delivered[],
): ContractEvent[] {
  const acceptedOn = reading.happened(dayIn(item.dateMet), `${field}.dateMet`, signed.signedOn);
  if (acceptedOn === undefined) return [];
  const delivery = deliveries
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .findLast(({ on }) => on <= acceptedOn);
  if (!delivery) return reading.fault(field, 'beyond_delivery') ?? [];
  const result = RESULTS.get(String(item.status ?? 'met') as Result) ?? 'accepted';
  const amountFen = result === 'rejected' ? 0 : fenIn(item.value, `${field}.value`, reading.fault);
  if (amountFen === undefined) return reading.fault(`${field}.value`, 'required') ?? [];
  return [
    {
      ...{
        at: later(startOfDay(acceptedOn), delivery.at),
        action: 'accept_delivery',
        field,
        contract: signed.field,
        needs: delivery.field,
      },
      adds: { to: 'acceptances', fen: amountFen, reason: undefined },
      act: (known) =>
        acceptDelivery({
          contractId: known.id(signed.field),
          deliveryId: known.id(delivery.field),
          acceptedOn,
          result,
          amountFen,
        }),
    },
  ];
}

interface Payment {
  readonly field: string;
  readonly id: string;
  readonly on: string;
  readonly fen: number;
  readonly at: Date;
  readonly transaction: JsonObject;
}

/**
 * Payments, and what takes them back: a transaction below 0 that undoes one before it. It undoes it on the
 * day of the payment, since until the day on which the mistake was seen it would count against the contract.
 */
function paymentsOf(
  reading: TenderReading,
  signed: Signed,
  transactions: readonly Listed[],
): ContractEvent[] {
  const read = transactions
    .flatMap(({ item, field }): Payment[] => {
      const on = reading.happened(dayIn(item.date), `${field}.date`, signed.signedOn);
      const fen = sumIn(item.value ?? item.amount, `${field}.value`, reading.fault);
      if (on === undefined || fen === undefined || fen === 0) return [];
      return [
        { field, id: String(item.id), on, fen, at: later(startOfDay(on), signed.at), transaction: item },
      ];
    })
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const undoneBy = new Map<Payment, Payment>();
  for (const reversal of read.filter(({ fen }) => fen < 0)) {
    const undone = read.findLast(
      (one) => one.fen === -reversal.fen && one.at <= reversal.at && !undoneBy.has(one),
    );
    if (undone) undoneBy.set(undone, reversal);
    else reading.fault(reversal.field, 'ocds_negative');
  }
  return read
    .filter(({ fen }) => fen > 0)
    .flatMap((payment) => {
      const reversal = undoneBy.get(payment);
      return [paid(signed, payment), ...(reversal ? [takenBack(reading, signed, reversal, payment)] : [])];
    });
}

const paid = (signed: Signed, { field, id, on, fen, at, transaction }: Payment): ContractEvent => ({
  ...{ at, action: 'pay', field, contract: signed.field, makes: field },
  adds: { to: 'payments', fen, reason: shortTextIn(transaction.overrunReason, 500) },
  act: (known, overrunReason) =>
    pay({
      contractId: known.id(signed.field),
      paidOn: on,
      amountFen: fen,
      voucher: shortened(id, 60),
      overrunReason,
    }),
});

const takenBack = (
  reading: TenderReading,
  signed: Signed,
  { field, id, fen }: Payment,
  undone: Payment,
): ContractEvent => ({
  ...{ at: undone.at, action: 'reverse_entry', field, contract: signed.field, needs: undone.field },
  adds: { to: 'payments', fen, reason: undefined },
  act: (known) =>
    reverseEntry({
      ...{ contractId: known.id(signed.field), record: 'payment', recordId: known.id(undone.field) },
      reason: shortened(`${reading.history.now.ocid} ${id}`, 500),
    }),
});
