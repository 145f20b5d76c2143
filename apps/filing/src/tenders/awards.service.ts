import { Controller } from '@nestjs/common';
import {
  type Award,
  type Bid,
  DIRECT_METHODS,
  FILING,
  type SupplierInput,
  type Tender,
  type TenderDetail,
} from '@yinhu/contracts/filing';
import { type Call, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, type Transaction } from '@yinhu/database';
import { Handles } from '@yinhu/messaging';
import { v7 } from 'uuid';
import { supplierFor } from '../register/suppliers/suppliers-store.ts';
import { requireLot } from './bids.service.ts';
import { type Allowed, allow, type ProposedStep } from './overruns.ts';
import { filedOn, happenedBetween } from './tender-dates.ts';
import { AWARD_TRANSITIONS, BID_TRANSITIONS, stateAfter } from './tender-lifecycle.ts';
import { type StepScene, type TenderAct, tenderStep } from './tender-step.ts';

type Input<Name extends keyof typeof FILING.tenders> = InputOf<(typeof FILING.tenders)[Name]>;

/** Who wins which lot (定标). */
@Controller()
export class AwardsService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.tenders.award)
  award({ id, ...award }: Input<'award'>, call: Call): Promise<TenderDetail> {
    return tenderStep(this.database, call, id, 'award', awardToBid(award));
  }

  @Handles(FILING.tenders.awardDirectly)
  awardDirectly({ id, ...award }: Input<'awardDirectly'>, call: Call): Promise<TenderDetail> {
    return tenderStep(this.database, call, id, 'award_directly', (scene) => {
      const { method } = scene.tender;
      if (!DIRECT_METHODS.includes(method)) throw fieldProblem('lotId', 'not_direct');
      return awardToSupplier({ ...award, status: 'active', reason: method })(scene);
    });
  }

  @Handles(FILING.tenders.failLot)
  failLot({ id, ...lot }: Input<'failLot'>, call: Call): Promise<TenderDetail> {
    return tenderStep(this.database, call, id, 'fail_lot', failLot(lot));
  }

  @Handles(FILING.tenders.confirmAward)
  confirm({ id, awardId }: Input<'confirmAward'>, call: Call): Promise<TenderDetail> {
    return tenderStep(this.database, call, id, 'confirm_award', confirmAward(awardId));
  }

  @Handles(FILING.tenders.cancelAward)
  cancel({ id, ...award }: Input<'cancelAward'>, call: Call): Promise<TenderDetail> {
    return tenderStep(this.database, call, id, 'cancel_award', cancelAward(award));
  }
}

type Without<T> = Omit<T, 'id'>;

export const awardToBid =
  (input: Without<Input<'award'>>): TenderAct =>
  async (scene) => {
    const { tx, tender, countyCode, at } = scene;
    const { bidId, awardedOn, status, overrunReason, reason = overrunReason } = input;
    const bid = tender.bids.find((found) => found.id === bidId);
    if (!bid) throw fieldProblem('bidId', 'not_found');
    // Only a bid that could still be disqualified can win.
    stateAfter(BID_TRANSITIONS, 'bid', bid.status, 'disqualify_bid');
    happenedBetween('awardedOn', awardedOn, tender.openedOn ?? filedOn(tender), at);
    const amountFen = input.amountFen ?? bid.amountFen ?? 0;
    const allowed = await allowAward(scene, bid, amountFen, {
      step: 'award',
      subjectId: bidId,
      input,
      overrunReason,
    });
    if ('proposed' in allowed) return allowed.proposed;
    const award = {
      id: v7(),
      lotId: bid.lotId,
      bidId,
      supplierId: bid.supplier.id,
      status,
      awardedOn,
      reason: reason ?? null,
    };
    await insertAward(tx, tender, countyCode, { ...award, amountFen, ...allowed }, at);
    return { happenedOn: awardedOn, recordId: award.id, reason };
  };

interface SupplierAward extends Without<Input<'awardDirectly'>> {
  readonly supplier: SupplierInput;
  readonly status: 'pending' | 'active';
  readonly reason?: string | null;
}

/**
 * An award to a supplier whose bid there is none of: bought directly, or only the award of elsewhere is
 * known.
 */
export const awardToSupplier =
  (input: SupplierAward): TenderAct =>
  async (scene) => {
    const { tx, tender, countyCode, at } = scene;
    const { lotId, awardedOn, amountFen, status, overrunReason, reason = overrunReason } = input;
    requireLot(tender, lotId);
    happenedBetween('awardedOn', awardedOn, tender.openedOn ?? filedOn(tender), at);
    const proposed = { step: 'award_directly', subjectId: lotId, input, overrunReason } as const;
    const allowed = await allowAward(scene, { lotId, amountFen: null }, amountFen, proposed);
    if ('proposed' in allowed) return allowed.proposed;
    const supplier = await supplierFor(tx, countyCode, input.supplier, at);
    const award = {
      id: v7(),
      lotId,
      bidId: null,
      supplierId: supplier.id,
      status,
      awardedOn,
      reason: reason ?? null,
    };
    await insertAward(tx, tender, countyCode, { ...award, amountFen, ...allowed }, at);
    return { happenedOn: awardedOn, recordId: award.id };
  };

export const failLot =
  ({ lotId, awardedOn, reason }: Without<Input<'failLot'>>): TenderAct =>
  async ({ tx, tender, countyCode, at }) => {
    requireLot(tender, lotId);
    happenedBetween('awardedOn', awardedOn, tender.openedOn ?? filedOn(tender), at);
    const noWinner = {
      bidId: null,
      supplierId: null,
      status: 'unsuccessful' as const,
      amountFen: 0,
      overrunId: null,
    };
    const award = { id: v7(), lotId, awardedOn, reason, ...noWinner };
    await insertAward(tx, tender, countyCode, award, at);
    return { happenedOn: awardedOn, recordId: award.id, reason };
  };

export const confirmAward =
  (awardId: string): TenderAct =>
  async ({ tx, tender, countyCode }) => {
    const status = stateAfter(AWARD_TRANSITIONS, 'award', awardOf(tender, awardId).status, 'confirm_award');
    await tx.query('UPDATE award SET status = $3 WHERE county_code = $1 AND id = $2', [
      countyCode,
      awardId,
      status,
    ]);
    return { recordId: awardId };
  };

export const cancelAward =
  ({ awardId, reason }: Without<Input<'cancelAward'>>): TenderAct =>
  async ({ tx, tender, countyCode }) => {
    const status = stateAfter(AWARD_TRANSITIONS, 'award', awardOf(tender, awardId).status, 'cancel_award');
    const signed = tender.contracts.find(
      (contract) => contract.awardId === awardId && contract.status !== 'cancelled',
    );
    if (signed) throw new Problem('contract_in_force', { number: signed.number });
    await tx.query('UPDATE award SET status = $3, reason = $4 WHERE county_code = $1 AND id = $2', [
      countyCode,
      awardId,
      status,
      reason,
    ]);
    return { recordId: awardId, reason };
  };

/** @throws Problem `not_found` */
export function awardOf({ awards }: Tender, awardId: string): Award {
  const award = awards.find(({ id }) => id === awardId);
  if (!award) throw new Problem('not_found', { what: awardId });
  return award;
}

/** An award stays within its bid and its lot, or is approved to go beyond. */
function allowAward(
  scene: StepScene,
  { lotId, amountFen: priceFen }: Pick<Bid, 'lotId' | 'amountFen'>,
  amountFen: number,
  proposed: Omit<ProposedStep, 'lotId' | 'lotFen'>,
): Promise<Allowed> {
  const { awards, lots } = scene.tender;
  const lot = lots.find(({ id }) => id === lotId);
  const taken = awards.some((award) => award.lotId === lotId && award.status !== 'cancelled');
  if (taken) throw new Problem('already_exists', { what: lot?.title ?? lotId });
  const limitFen = Math.min(lot?.valueFen ?? 0, priceFen ?? Number.POSITIVE_INFINITY);
  return allow(
    scene,
    { code: 'bid_exceeded', sumFen: amountFen, limitFen },
    { ...proposed, lotId, lotFen: amountFen },
  );
}

interface NewAward extends Omit<Award, 'supplier' | 'contractedFen'> {
  readonly supplierId: string | null;
  readonly overrunId: string | null;
}

async function insertAward(
  tx: Transaction,
  { id, lots, awards }: Tender,
  countyCode: string,
  award: NewAward,
  at: Date,
): Promise<void> {
  const taken = awards.some(({ lotId, status }) => lotId === award.lotId && status !== 'cancelled');
  if (taken)
    throw new Problem('already_exists', {
      what: lots.find((lot) => lot.id === award.lotId)?.title ?? award.lotId,
    });
  await tx.query(
    `INSERT INTO award (county_code, id, tender_id, lot_id, bid_id, supplier_id, status, awarded_on, amount_fen, reason, entered_at, overrun_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[
        countyCode,
        award.id,
        id,
        award.lotId,
        award.bidId,
        award.supplierId,
        award.status,
        award.awardedOn,
        award.amountFen,
      ],
      ...[award.reason, at, award.overrunId],
    ],
  );
}
