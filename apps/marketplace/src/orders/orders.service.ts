import { Controller } from '@nestjs/common';
import { HOUSEHOLD } from '@yinhu/contracts/household';
import { businessDate, type Call, type InputOf } from '@yinhu/contracts/kernel';
import { MARKETPLACE, type OrderDetail } from '@yinhu/contracts/marketplace';
import { Database, nextNumber, type StepCause, type Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf, Handles, OperationClient, onBehalfOf } from '@yinhu/messaging';
import { v7 } from 'uuid';
import { announceListing } from '../listings/listings.service.ts';
import { SellerRow } from '../sellers/seller.entity.ts';
import { instantOf, ORDERS, type OrderAction } from './order-lifecycle.ts';
import { listOrders, lockOrder, orderDetail } from './orders.queries.ts';
import {
  allocateStock,
  checkLines,
  insertLines,
  type KnownHouseholds,
  oneSeller,
  orderOf,
} from './place-order.ts';

@Controller()
export class OrdersService {
  constructor(
    private readonly database: Database,
    private readonly client: OperationClient,
  ) {}

  @Handles(MARKETPLACE.orders.list)
  list(input: InputOf<typeof MARKETPLACE.orders.list>, call: Call) {
    return this.database.read(call, (tx) => listOrders(tx, input));
  }

  @Handles(MARKETPLACE.orders.get)
  get({ id }: InputOf<typeof MARKETPLACE.orders.get>, call: Call): Promise<OrderDetail> {
    return this.database.read(call, (tx) => orderDetail(tx, id, call.actor));
  }

  @Handles(MARKETPLACE.orders.place)
  async place(input: InputOf<typeof MARKETPLACE.orders.place>, call: Call): Promise<OrderDetail> {
    const buyer = actorOf(call);
    checkLines(input.lines);
    const households = await this.householdsNamed(input, call);
    return this.database.transaction(call, async (tx) => {
      const cause = { by: buyer, at: call.at };
      const lines = await allocateStock(tx, input.lines);
      const seller = await tx.manager.findOneByOrFail(SellerRow, { id: oneSeller(lines) });
      const { checkoutId = v7() } = input;
      const order = orderOf(lines, households, { seller, buyer, checkoutId, number: '', at: call.at });
      for (const { listing } of lines) await announceListing(tx, 'allocate', listing.id, cause);
      // Last, since the county's other orders wait for it.
      const number = await nextOrderNumber(tx, seller.divisionCode, call.at);
      const step = ORDERS.begin('place', { ...order, number }, cause);
      ORDERS.store(tx, step);
      insertLines(tx, step.after);
      ORDERS.record(tx, [step]);
      return orderDetail(tx, order.id, buyer);
    });
  }

  @Handles(MARKETPLACE.orders.confirm)
  confirm(input: InputOf<typeof MARKETPLACE.orders.confirm>, call: Call) {
    return this.advance('confirm', input, call);
  }

  @Handles(MARKETPLACE.orders.ship)
  ship(input: InputOf<typeof MARKETPLACE.orders.ship>, call: Call) {
    return this.advance('ship', input, call);
  }

  @Handles(MARKETPLACE.orders.receive)
  receive(input: InputOf<typeof MARKETPLACE.orders.receive>, call: Call) {
    return this.advance('receive', input, call);
  }

  @Handles(MARKETPLACE.orders.accept)
  accept(input: InputOf<typeof MARKETPLACE.orders.accept>, call: Call) {
    return this.advance('accept', input, call);
  }

  @Handles(MARKETPLACE.orders.settle)
  settle(input: InputOf<typeof MARKETPLACE.orders.settle>, call: Call) {
    return this.advance('settle', input, call);
  }

  @Handles(MARKETPLACE.orders.cancel)
  cancel(input: InputOf<typeof MARKETPLACE.orders.cancel>, call: Call) {
    return this.advance('cancel', input, call);
  }

  private advance(
    action: OrderAction,
    { id, reason }: { id: string; reason?: string },
    call: Call,
  ): Promise<OrderDetail> {
    const cause = { by: actorOf(call), at: call.at, reason };
    return this.database.transaction(call, async (tx) => {
      const order = await lockOrder(tx, id);
      ORDERS.save(tx, ORDERS.take(order, action, cause, instantOf(action, call.at)));
      if (action === 'cancel') await returnStock(tx, id, cause);
      return orderDetail(tx, id, cause.by);
    });
  }

  /** The households that the buyer proved to know: those whose number and surname belong together. */
  private async householdsNamed(
    input: InputOf<typeof MARKETPLACE.orders.place>,
    call: Call,
  ): Promise<KnownHouseholds> {
    const named = input.lines.flatMap(({ beneficiaries = [] }) => beneficiaries);
    if (named.length === 0) return new Map();
    const proofs = new Map(
      named.map(({ householdNumber: number, surname }) => [`${number} ${surname}`, { number, surname }]),
    );
    const { households } = await this.client.call(
      HOUSEHOLD.lookups.resolve,
      { households: [...proofs.values()] },
      onBehalfOf(call),
    );
    return new Map(households.map((household) => [household.number, household]));
  }
}

/** M{county}-{year}-{000001…}. */
async function nextOrderNumber(tx: Transaction, divisionCode: string, at: Date): Promise<string> {
  const [county, year] = [countyOf(divisionCode), businessDate(at).slice(0, 4)];
  const number = await nextNumber(tx, 'order_counter', county, Number(year));
  return `M${county}-${year}-${String(number).padStart(6, '0')}`;
}

async function returnStock(tx: Transaction, orderId: string, cause: StepCause): Promise<void> {
  const returned = await tx.query<{ id: string }>(
    `UPDATE listing SET stock = stock + l.quantity, version = version + 1 FROM order_line l
     WHERE l.order_id = $1 AND listing.id = l.listing_id RETURNING listing.id`,
    [orderId],
  );
  for (const { id } of returned) await announceListing(tx, 'restock', id, cause);
}
