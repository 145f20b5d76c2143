import type { Award, Tender } from '@yinhu/contracts/filing';
import type { JsonObject } from '../json.ts';
import type { Parties } from './parties.ts';
import { documentList, type PublicDocument } from './tender-documents.ts';
import { moneyOf, present, startOf } from './values.ts';

/** Who won a lot, and at what price; or that nobody did. */
export function awardContent(
  award: Award,
  { lots }: Tender,
  documents: readonly PublicDocument[],
  parties: Parties,
): JsonObject {
  const lot = lots.find(({ id }) => id === award.lotId);
  return present({
    id: award.id,
    title: lot?.title,
    status: award.status,
    date: startOf(award.awardedOn),
    value: award.supplier ? moneyOf(award.amountFen) : undefined,
    suppliers: award.supplier ? [parties.add(award.supplier, 'supplier')] : undefined,
    relatedBids: award.bidId === null ? undefined : [award.bidId],
    relatedLots: lot ? [String(lot.number)] : undefined,
    documents: documentList(documents, ['award'], [award.id]),
  });
}
