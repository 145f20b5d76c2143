import type { Contract, ContractChange, Tender } from '@yinhu/contracts/filing';
import type { JsonObject } from '../json.ts';
import { implementationContent } from './implementation-content.ts';
import type { Parties, Party } from './parties.ts';
import { documentList, type PublicDocument } from './tender-documents.ts';
import { moneyOf, periodOf, present, startOf } from './values.ts';

/** The standard has no word for a contract that was fulfilled: `terminated` says that it is over. */
const STATUSES: Readonly<Record<Contract['status'], string>> = {
  active: 'active',
  completed: 'terminated',
  terminated: 'terminated',
  cancelled: 'cancelled',
};

interface Facts {
  readonly buyer: Party;
  readonly documents: readonly PublicDocument[];
}

/** A contract as it stands: its value with its changes, and what has come of it. */
export function contractContent(
  contract: Contract,
  { awards, lots }: Tender,
  facts: Facts,
  parties: Parties,
): JsonObject {
  const award = awards.find(({ id }) => id === contract.awardId);
  const lot = lots.find(({ id }) => id === award?.lotId);
  const ofContract = [contract.id, ...contract.changes.map(({ id }) => id)];
  return present({
    id: contract.id,
    awardID: contract.awardId,
    title: contract.number,
    description: lot?.title,
    status: STATUSES[contract.status],
    period: periodOf(contract.startsOn, contract.endsOn),
    value: moneyOf(contract.amountFen + contract.changedFen),
    dateSigned: startOf(contract.signedOn),
    relatedLots: lot ? [String(lot.number)] : undefined,
    overrunReason: contract.overrunReason ?? undefined,
    documents: documentList(facts.documents, ['contract', 'change'], ofContract),
    amendments: contract.changes.length > 0 ? contract.changes.map(amendmentContent) : undefined,
    implementation: implementationContent(contract, facts, award?.supplier ?? null, parties),
  });
}

const amendmentContent = ({
  id,
  changedOn,
  reason,
  amountDeltaFen,
  endsOn,
  overrunReason,
}: ContractChange): JsonObject => {
  const amount =
    amountDeltaFen === 0
      ? []
      : [`金额变更 ${amountDeltaFen > 0 ? '+' : ''}${(amountDeltaFen / 100).toFixed(2)} 元`];
  const end = endsOn === null ? [] : [`期限变更至 ${endsOn}`];
  const description = [...amount, ...end].join('；');
  return present({
    id,
    date: startOf(changedOn),
    rationale: reason,
    description,
    overrunReason: overrunReason ?? undefined,
  });
};
