import type { SupplierInput } from '@yinhu/contracts/filing';
import { isObjects } from '../ocds/json.ts';
import { changeBid, openBids, recordBid } from '../tenders/bids.service.ts';
import { dayIn, fenIn, type Listed, listed, objectIn } from './read-values.ts';
import type { TenderReading } from './reading.ts';
import type { Notice } from './tender-notice.ts';

export interface ReadBid {
  /** By which steps refer to it. */
  readonly name: string;
  readonly lot: string;
  readonly creditCode: string;
  readonly status: 'valid' | 'disqualified' | 'withdrawn';
  readonly priceFen: number | undefined;
}

/**
 * The bids of a process, and their opening: those of the bids extension, or the tenderers of a tender that is
 * not divided, whose prices nobody knows.
 */
export function readBids(reading: TenderReading, notice: Notice): ReadBid[] {
  const { history, tender } = reading;
  const details = listed(objectIn(history.now.bids).details, 'bids.details');
  const tenderers = details.length === 0 && isObjects(tender.tenderers) ? tender.tenderers : [];
  const found = [
    ...details,
    ...tenderers.map((one, i) => ({ item: { tenderers: [one] }, field: `tender.tenderers[${i}]` })),
  ];
  const bids: ReadBid[] = [];
  for (const bid of found) bids.push(...readBid(reading, notice, bid, bids));
  const { openedOn } = notice;
  if (openedOn === undefined || !reading.happened(openedOn, 'tender.bidOpening', notice.submissionTo))
    return bids;
  const priced = bids.flatMap(({ name, status, priceFen }) =>
    priceFen !== undefined && status !== 'withdrawn' ? [{ name, amountFen: priceFen }] : [],
  );
  reading.step(openedOn, 'open_bids', 'tender.tenderPeriod', (known) =>
    openBids({
      openedOn,
      prices: priced.map(({ name, amountFen }) => ({ bidId: known.id(name), amountFen })),
    }),
  );
  for (const { name, status } of bids)
    if (status === 'disqualified') changed(reading, 'disqualify_bid', name, openedOn);
  return bids;
}

const STATUSES = new Map<string, ReadBid['status']>([
  ['disqualified', 'disqualified'],
  ['withdrawn', 'withdrawn'],
]);

function readBid(
  reading: TenderReading,
  notice: Notice,
  { item, field }: Listed,
  taken: readonly ReadBid[],
): ReadBid[] {
  if (item.status === 'invited') return [];
  const lot = reading.lotOf(item, field);
  const firm = reading.firmOf(item.tenderers, `${field}.tenderers`);
  const receivedOn = dayIn(item.date) ?? notice.submissionTo;
  if (lot === undefined || !firm || !reading.happened(receivedOn, `${field}.date`, notice.submissionFrom))
    return [];
  if (receivedOn > notice.submissionTo)
    return reading.fault(`${field}.date`, 'too_late', { latest: notice.submissionTo }) ?? [];
  const isAnother = taken.some(
    (bid) => bid.lot === lot && bid.creditCode === firm.creditCode && bid.status !== 'withdrawn',
  );
  if (isAnother) return reading.fault(field, 'duplicate') ?? [];
  const priceFen = fenIn(item.value, `${field}.value`, reading.fault);
  const bid: ReadBid = {
    name: field,
    lot,
    creditCode: firm.creditCode,
    status: STATUSES.get(String(item.status)) ?? 'valid',
    priceFen,
  };
  recordedBid(reading, bid, firm, receivedOn);
  return [bid];
}

function recordedBid(
  reading: TenderReading,
  { name, lot, status }: ReadBid,
  firm: SupplierInput,
  receivedOn: string,
): void {
  const act = recordBidOf(lot, firm, receivedOn);
  reading.step(receivedOn, 'record_bid', name, act, name);
  if (status === 'withdrawn') changed(reading, 'withdraw_bid', name, receivedOn);
}

const recordBidOf =
  (lot: string, firm: SupplierInput, receivedOn: string): Parameters<TenderReading['step']>[3] =>
  (known) =>
    recordBid({ lotId: known.id(lotName(lot)), supplier: known.supplier(firm), receivedOn });

function changed(
  reading: TenderReading,
  action: 'withdraw_bid' | 'disqualify_bid',
  name: string,
  on: string,
): void {
  const { ocid } = reading.history.now;
  reading.step(on, action, name, (known) => changeBid(action, { bidId: known.id(name), reason: ocid }));
}

/** The name by which steps refer to a lot. */
export const lotName = (id: string): string => `lot ${id}`;
