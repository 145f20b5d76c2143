import type { Bid, Tender } from '@yinhu/contracts/filing';
import type { JsonObject } from '../json.ts';
import type { Parties } from './parties.ts';
import { moneyOf, present, startOf } from './values.ts';

/**
 * The bids with the prices that were read out, by the bids extension: public from the opening on, sealed
 * before.
 */
export function bidsContent({ openedOn, bids, lots }: Tender, parties: Parties): JsonObject | undefined {
  if (openedOn === null || bids.length === 0) return undefined;
  return { details: bids.map((bid) => bidContent(bid, lots, parties)) };
}

function bidContent(
  { id, lotId, supplier, receivedOn, status, amountFen }: Bid,
  lots: Tender['lots'],
  parties: Parties,
): JsonObject {
  const lot = lots.find((one) => one.id === lotId);
  return present({
    id,
    date: startOf(receivedOn),
    status,
    tenderers: [parties.add(supplier, 'tenderer')],
    value: amountFen === null ? undefined : moneyOf(amountFen),
    relatedLots: lot ? [String(lot.number)] : undefined,
  });
}
