import { DIRECT_METHODS, type Tender } from '@yinhu/contracts/filing';
import { shortened, startOfDay } from '@yinhu/contracts/kernel';
import {
  awardToBid,
  awardToSupplier,
  cancelAward,
  confirmAward,
  failLot,
} from '../tenders/awards.service.ts';
import { dayIn, fenIn, type Listed, later, listed, shortTextIn } from './read-values.ts';
import type { ForeignStep, TenderReading } from './reading.ts';
import { lotName, type ReadBid } from './tender-bids.ts';
import { readContracts } from './tender-contracts.ts';

interface Facts {
  readonly method: Tender['method'];
  readonly bids: readonly ReadBid[];
  /** Before which nothing was awarded. */
  readonly earliest: string;
}

/** Lots that nobody has won yet, and since when they can be won. */
type FreeLots = Map<string, Date>;

/** An award as it was made. */
interface Made {
  readonly item: Listed['item'];
  readonly field: string;
  readonly lot: string;
  readonly awardedOn: string;
  readonly at: Date;
}

/** The awards of a process, each with its contracts. Answers the lots that stay without a decision. */
export function readAwards(reading: TenderReading, facts: Facts): readonly string[] {
  const free: FreeLots = new Map(reading.lotIds.map((lot) => [lot, new Date(0)]));
  for (const { item, field } of listed(reading.history.now.awards, 'awards')) {
    const lot = reading.lotOf(item, field);
    const said = reading.history.saidFirst(['awards', { id: item.id }, 'status']);
    const awardedOn = reading.happened(
      dayIn(item.date) ?? dayIn(said?.toISOString()),
      `${field}.date`,
      facts.earliest,
    );
    if (lot === undefined || awardedOn === undefined) continue;
    const since = free.get(lot);
    if (!since) reading.fault(field, 'ocds_lot_taken');
    else
      readAward(
        reading,
        facts,
        { item, field, lot, awardedOn, at: later(startOfDay(awardedOn), since) },
        free,
      );
  }
  return [...free.keys()];
}

function readAward(reading: TenderReading, facts: Facts, made: Made, free: FreeLots): void {
  const { item, field, lot, awardedOn, at } = made;
  if (item.status === 'unsuccessful') {
    const reason = shortTextIn(item.description, 500) ?? reading.history.now.ocid;
    reading.step(at, 'fail_lot', field, (known) =>
      failLot({ lotId: known.id(lotName(lot)), awardedOn, reason }),
    );
    free.delete(lot);
    return;
  }
  const activeAt = readWinner(reading, facts, made);
  if (!activeAt) return;
  const amountFen = fenIn(item.value, `${field}.value`, () => undefined) ?? 0;
  const { endedAt, stands } = readContracts(reading, { id: item.id, field, awardedOn, amountFen, activeAt });
  free.delete(lot);
  if (item.status !== 'cancelled') return;
  if (stands) {
    reading.fault(`${field}.status`, 'ocds_contracted');
    return;
  }
  const cancelledAt = later(
    endedAt ?? at,
    reading.history.saidLast(['awards', { id: item.id }, 'status']) ?? at,
  );
  const reason = reading.history.now.ocid;
  reading.step(cancelledAt, 'cancel_award', field, (known) =>
    cancelAward({ awardId: known.id(field), reason }),
  );
  free.set(lot, cancelledAt);
}

/**
 * Who has won. Answers since when it is final, `pending` while it is not, and nothing where it does not fit.
 */
function readWinner(
  reading: TenderReading,
  { method, bids }: Facts,
  { item, field, lot, awardedOn, at }: Made,
): Date | 'pending' | undefined {
  const firm = reading.firmOf(item.suppliers, `${field}.suppliers`);
  if (!firm) return undefined;
  const amountFen = fenIn(item.value, `${field}.value`, reading.fault);
  if (amountFen === undefined) return reading.fault(`${field}.value`, 'required');
  const states = reading.history.valuesAt(['awards', { id: item.id }, 'status']);
  const status: 'pending' | 'active' = states[0]?.value === 'pending' ? 'pending' : 'active';
  const bid = bids.find(
    (one) => one.lot === lot && one.creditCode === firm.creditCode && one.status === 'valid',
  );
  // Why an award goes beyond its bid or lot is seldom published: then the process itself is named.
  const overrunReason = shortTextIn(item.description, 500) ?? shortened(reading.history.now.ocid, 500);
  const award = { awardedOn, amountFen, status, overrunReason } as const;
  const act: ForeignStep['act'] = (known) =>
    bid
      ? awardToBid({ ...award, bidId: known.id(bid.name) })
      : awardToSupplier({
          ...award,
          lotId: known.id(lotName(lot)),
          supplier: known.supplier(firm),
          reason: null,
        });
  reading.step(at, DIRECT_METHODS.includes(method) ? 'award_directly' : 'award', field, act, field);
  if (status === 'active') return at;
  const confirmed = states.find(({ value }) => value === 'active');
  if (!confirmed) return 'pending';
  const confirmedAt = later(at, confirmed.at);
  reading.step(confirmedAt, 'confirm_award', field, (known) => confirmAward(known.id(field)));
  return confirmedAt;
}
