import { Controller } from '@nestjs/common';
import type { Bid, Tender, TenderDetail } from '@yinhu/contracts/filing';
import { FILING } from '@yinhu/contracts/filing';
import { businessDate, type Call, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, invalidTransition } from '@yinhu/database';
import { Handles } from '@yinhu/messaging';
import { v7 } from 'uuid';
import { bidderFor, makeBiddersKnown } from '../register/suppliers/suppliers-store.ts';
import { requireKeeperOfBids } from './sealed-bids.ts';
import { happenedBetween, notAfter } from './tender-dates.ts';
import { BID_TRANSITIONS, stateAfter } from './tender-lifecycle.ts';
import { type TenderAct, tenderStep } from './tender-step.ts';

type BidAction = keyof typeof BID_TRANSITIONS;
type Input<Name extends keyof typeof FILING.tenders> = InputOf<(typeof FILING.tenders)[Name]>;
type Without<T> = Omit<T, 'id'>;

/** Bids (投标、响应): received, opened, disqualified. */
@Controller()
export class BidsService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.tenders.recordBid)
  record({ id, ...bid }: Input<'recordBid'>, call: Call): Promise<TenderDetail> {
    return tenderStep(this.database, call, id, 'record_bid', byKeeper(recordBid(bid)));
  }

  @Handles(FILING.tenders.withdrawBid)
  withdraw({ id, ...bid }: Input<'withdrawBid'>, call: Call): Promise<TenderDetail> {
    return tenderStep(this.database, call, id, 'withdraw_bid', byKeeper(changeBid('withdraw_bid', bid)));
  }

  @Handles(FILING.tenders.disqualifyBid)
  disqualify({ id, ...bid }: Input<'disqualifyBid'>, call: Call): Promise<TenderDetail> {
    return tenderStep(this.database, call, id, 'disqualify_bid', changeBid('disqualify_bid', bid));
  }

  @Handles(FILING.tenders.reinstateBid)
  reinstate({ id, ...bid }: Input<'reinstateBid'>, call: Call): Promise<TenderDetail> {
    return tenderStep(this.database, call, id, 'reinstate_bid', changeBid('reinstate_bid', bid));
  }

  @Handles(FILING.tenders.open)
  open({ id, ...opening }: Input<'open'>, call: Call): Promise<TenderDetail> {
    const open: TenderAct = (scene) => {
      requireEveryPrice(scene.tender.bids, opening.prices);
      return openBids(opening)(scene);
    };
    return tenderStep(this.database, call, id, 'open_bids', byKeeper(open));
  }
}

const byKeeper =
  (act: TenderAct): TenderAct =>
  async (scene) => {
    await requireKeeperOfBids(scene.tx, scene.actor, scene.tender);
    return act(scene);
  };

export const recordBid =
  ({ lotId, supplier: input, receivedOn }: Without<Input<'recordBid'>>): TenderAct =>
  async ({ tx, tender, countyCode, at }) => {
    requireLot(tender, lotId);
    happenedBetween('receivedOn', receivedOn, tender.submissionFrom ?? businessDate(at), at);
    notAfter('receivedOn', receivedOn, tender.submissionTo ?? businessDate(at));
    const supplier = await bidderFor(tx, countyCode, tender.entityId, input, at);
    const before = tender.bids.some(
      (bid) => bid.lotId === lotId && bid.supplier.id === supplier.id && bid.status !== 'withdrawn',
    );
    if (before) throw new Problem('already_exists', { what: supplier.name });
    const bidId = v7();
    await tx.query(
      `INSERT INTO bid (county_code, id, tender_id, lot_id, supplier_id, received_on, status, entered_at) VALUES ($1, $2, $3, $4, $5, $6, 'valid', $7)`,
      [countyCode, bidId, tender.id, lotId, supplier.id, receivedOn, at],
    );
    return { happenedOn: receivedOn, recordId: bidId };
  };

/** The opening; bids whose price is not given stay without one. */
export const openBids =
  ({ openedOn, prices }: Without<Input<'open'>>): TenderAct =>
  async ({ tx, tender, countyCode, at }) => {
    happenedBetween('openedOn', openedOn, tender.submissionTo ?? businessDate(at), at);
    await tx.query(
      `UPDATE bid SET amount_fen = p."amountFen" FROM jsonb_to_recordset($3) AS p("bidId" uuid, "amountFen" bigint)
       WHERE county_code = $1 AND tender_id = $2 AND id = p."bidId"`,
      [countyCode, tender.id, JSON.stringify(prices)],
    );
    await makeBiddersKnown(tx, tender, at);
    return { happenedOn: openedOn, change: { openedOn } };
  };

export const changeBid =
  (action: BidAction, { bidId, reason }: { bidId: string; reason: string }): TenderAct =>
  async ({ tx, tender, countyCode }) => {
    const bid = tender.bids.find((found) => found.id === bidId);
    if (!bid) throw new Problem('not_found', { what: bidId });
    const status = stateAfter(BID_TRANSITIONS, 'bid', bid.status, action);
    const won = tender.awards.some((award) => award.bidId === bidId && award.status !== 'cancelled');
    if (action === 'disqualify_bid' && won) throw invalidTransition('active', action, { state: 'award' });
    await tx.query('UPDATE bid SET status = $3, status_reason = $4 WHERE county_code = $1 AND id = $2', [
      countyCode,
      bidId,
      status,
      status === 'valid' ? null : reason,
    ]);
    return { recordId: bidId, reason };
  };

/** @throws Problem `validation_failed` when the tender has no such lot */
export function requireLot({ lots }: Tender, lotId: string): void {
  if (!lots.some(({ id }) => id === lotId)) throw fieldProblem('lotId', 'not_found');
}

/** At the opening every bid is read out, and no other. */
function requireEveryPrice(bids: readonly Bid[], prices: readonly { readonly bidId: string }[]): void {
  const standing = bids.filter(({ status }) => status !== 'withdrawn');
  const unknown = prices.findIndex(({ bidId }) => !standing.some(({ id }) => id === bidId));
  if (unknown >= 0) throw fieldProblem(`prices[${unknown}].bidId`, 'not_found');
  if (prices.length < standing.length) throw fieldProblem('prices', 'every_price');
}
