import type { Acceptance, Contract, Delivery, Payment } from '@yinhu/contracts/filing';
import type { JsonObject } from '../json.ts';
import type { Parties, Party } from './parties.ts';
import { documentList, type PublicDocument } from './tender-documents.ts';
import { moneyOf, present, startOf } from './values.ts';

interface Facts {
  readonly buyer: Party;
  readonly documents: readonly PublicDocument[];
}

/** Deliveries and acceptances as milestones, payments as transactions; undefined while there are none. */
export function implementationContent(
  contract: Contract,
  { buyer, documents }: Facts,
  supplier: Party | null,
  parties: Parties,
): JsonObject | undefined {
  const { deliveries, acceptances, payments } = contract;
  if (deliveries.length + acceptances.length + payments.length === 0) return undefined;
  const ends =
    payments.length === 0
      ? {}
      : {
          payer: parties.add(buyer, 'payer'),
          ...(supplier ? { payee: parties.add(supplier, 'payee') } : {}),
        };
  const records = [...deliveries, ...acceptances].map(({ id }) => id);
  const milestones = [...deliveries.map(deliveryMilestone), ...acceptances.map(acceptanceMilestone)];
  return present({
    transactions:
      payments.length > 0 ? payments.flatMap((payment) => transactionsOf(payment, ends)) : undefined,
    milestones: milestones.length > 0 ? milestones : undefined,
    documents: documentList(documents, ['delivery', 'acceptance'], records),
  });
}

/** A payment that was taken back stays, with another that undoes it: the sum is what was paid. */
function transactionsOf(
  { id, paidOn, amountFen, overrunReason, reversedAt }: Payment,
  ends: JsonObject,
): JsonObject[] {
  const paid = present({
    id,
    date: startOf(paidOn),
    value: moneyOf(amountFen),
    ...ends,
    overrunReason: overrunReason ?? undefined,
  });
  if (reversedAt === null) return [paid];
  return [paid, { id: `${id}-reversal`, date: reversedAt, value: moneyOf(-amountFen), ...ends }];
}

const deliveryMilestone = ({ id, deliveredOn, description, reversedAt }: Delivery): JsonObject =>
  present({
    id,
    type: 'delivery',
    title: '交付',
    title_en: 'Delivery',
    description,
    ...(reversedAt === null ? { dateMet: startOf(deliveredOn), status: 'met' } : withdrawn(reversedAt)),
  });

const RESULTS: Readonly<Record<Acceptance['result'], string>> = {
  accepted: 'met',
  partly_accepted: 'partiallyMet',
  rejected: 'notMet',
};

const acceptanceMilestone = ({ id, acceptedOn, result, amountFen, reversedAt }: Acceptance): JsonObject =>
  present({
    id,
    type: 'assessment',
    title: '验收',
    title_en: 'Acceptance',
    description: `验收金额 ${(amountFen / 100).toFixed(2)} 元`,
    value: moneyOf(amountFen),
    ...(reversedAt === null
      ? { dateMet: startOf(acceptedOn), status: RESULTS[result] }
      : withdrawn(reversedAt)),
  });

/** What turned out to be a mistake was not met. */
const withdrawn = (at: string): JsonObject => ({ dateModified: at, status: 'notMet' });
