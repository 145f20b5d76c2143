import { Injectable } from '@nestjs/common';
import { HOUSEHOLD } from '@yinhu/contracts/household';
import { businessDate, type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { type MARKETPLACE, type OrderDetail, type OrderStatus, orderAggregate } from '@yinhu/contracts/marketplace';
import { Database, type Transaction } from '@yinhu/database';
import { OperationClient, onBehalfOf } from '@yinhu/messaging';
import { v7 } from 'uuid';
import { announce } from '../listings/listings.service.ts';
import { SellerRow } from '../sellers/seller.entity.ts';
import { nextStatus, type OrderAction } from './order-state.ts';
import { listOrders, orderDetail, orderState } from './orders.queries.ts';
import {
  allocateStock,
  checkLines,
  insertLines,
  insertOrder,
  isAssistance,
  type KnownHouseholds,
  nextOrderNumber,
  oneSeller,
} from './place-order.ts';

/** The instant each state is reached at, where the order keeps it. */
const REACHED_AT: Partial<Record<OrderStatus, string>> = { accepted: 'accepted_at', settled: 'settled_at', cancelled: 'cancelled_at' };

@Injectable()
export class OrdersService {
  constructor(
    private readonly database: Database,
    private readonly client: OperationClient,
  ) {}

  list(input: InputOf<typeof MARKETPLACE.orders.list>, call: Call) {
    return this.database.read(call, (tx) => listOrders(tx, input));
  }

  get({ id }: InputOf<typeof MARKETPLACE.orders.get>, call: Call): Promise<OrderDetail> {
    return this.database.read(call, (tx) => orderDetail(tx, id, call.actor));
  }

  async place(input: InputOf<typeof MARKETPLACE.orders.place>, call: Call): Promise<OrderDetail> {
    const buyer = call.actor;
    if (!buyer) throw new Problem('unauthenticated');
    checkLines(input.lines);
    const households = await this.householdsNamed(input, call);
    return this.database.transaction(call, async (tx) => {
      const lines = await allocateStock(tx, input.lines);
      const sellerId = oneSeller(lines);
      const assistance = isAssistance(lines);
      const seller = await tx.manager.findOneByOrFail(SellerRow, { id: sellerId });
      const number = await nextOrderNumber(tx, seller.divisionCode.slice(0, 6), Number(businessDate(call.at).slice(0, 4)));
      const order = {
        id: v7(),
        number,
        checkoutId: input.checkoutId ?? v7(),
        sellerId,
        assistance,
        representedBy: seller.representedBy,
        divisionCode: seller.divisionCode,
      };
      await insertOrder(tx, order, lines, buyer, call);
      await insertLines(tx, order.id, lines, households);
      for (const { listing } of lines) await announce(tx, 'listing-changed', listing.id);
      return record(tx, order.id, { event: 'order-placed', action: 'place', from: null, to: 'placed' }, call);
    });
  }

  advance(action: OrderAction, { id, reason }: { id: string; reason?: string }, call: Call): Promise<OrderDetail> {
    return this.database.transaction(call, async (tx) => {
      const order = await tx.one<{ status: OrderStatus }>('SELECT status FROM mall_order WHERE id = $1 FOR UPDATE', [id]);
      if (!order) throw new Problem('not_found', { what: id });
      const to = nextStatus(order.status, action);
      const instant = REACHED_AT[to] ? `, ${REACHED_AT[to]} = $3` : '';
      await tx.query(`UPDATE mall_order SET status = $2, version = version + 1${instant} WHERE id = $1`, [
        id,
        to,
        ...(instant ? [call.at] : []),
      ]);
      if (action === 'cancel') await returnStock(tx, id);
      return record(tx, id, { event: `order-${to}`, action, from: order.status, to, reason }, call);
    });
  }

  /** The households that the buyer proved to know: those whose number and surname belong together. */
  private async householdsNamed(input: InputOf<typeof MARKETPLACE.orders.place>, call: Call): Promise<KnownHouseholds> {
    const named = input.lines.flatMap(({ beneficiaries = [] }) => beneficiaries);
    if (named.length === 0) return new Map();
    const proofs = new Map(named.map(({ householdNumber: number, surname }) => [`${number} ${surname}`, { number, surname }]));
    const { households } = await this.client.call(HOUSEHOLD.lookups.resolve, { households: [...proofs.values()] }, onBehalfOf(call));
    return new Map(households.map((household) => [household.number, household]));
  }
}

interface Step {
  readonly event: (typeof orderAggregate.events)[number];
  readonly action: string;
  readonly from: OrderStatus | null;
  readonly to: OrderStatus;
  readonly reason?: string;
}

/** Writes a step into the order's history, tells the world its new state, and answers it. */
async function record(tx: Transaction, id: string, { event, action, from, to, reason }: Step, call: Call): Promise<OrderDetail> {
  const state = await orderState(tx, id);
  await tx.query(
    `INSERT INTO order_transition (order_id, version, at, action, from_status, to_status, by_name, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, state.version, call.at, action, from, to, `${call.actor?.organisationName} · ${call.actor?.name}`, reason ?? null],
  );
  tx.emit(orderAggregate, event, { id, version: state.version, division: state.divisionCode, state });
  tx.audit({ aggregate: 'order', id, action, division: state.divisionCode, reason });
  return orderDetail(tx, id, call.actor);
}

async function returnStock(tx: Transaction, orderId: string): Promise<void> {
  const returned = await tx.query<{ id: string }>(
    `UPDATE listing SET stock = stock + l.quantity, version = version + 1 FROM order_line l
     WHERE l.order_id = $1 AND listing.id = l.listing_id RETURNING listing.id`,
    [orderId],
  );
  for (const { id } of returned) await announce(tx, 'listing-changed', id);
}
