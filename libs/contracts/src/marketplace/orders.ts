import { z } from 'zod';
import { enumeration } from '../kernel/enumeration.ts';
import { aggregate } from '../kernel/event.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { DivisionCode, Fen, Id, PriceFen, SearchText, Text, Timestamp } from '../kernel/scalars.ts';
import { ListingCategory, SaleUnit } from './listings.ts';
import { SellerKind } from './sellers.ts';

/** `placed → confirmed → shipped → received → accepted → settled`; `cancelled` before shipping. */
export const OrderStatus = enumeration({
  placed: ['已下单', 'Placed'],
  confirmed: ['已确认', 'Confirmed'],
  shipped: ['已发货', 'Shipped'],
  received: ['已收货', 'Received'],
  accepted: ['已验收', 'Accepted'],
  settled: ['已结算', 'Settled'],
  cancelled: ['已取消', 'Cancelled'],
});
export type OrderStatus = z.infer<typeof OrderStatus>;

/** A household that assistance goods are for, and its share of the line in whole units. */
export const Beneficiary = z.object({
  householdId: Id,
  householdNumber: z.string(),
  divisionCode: DivisionCode,
  quantity: z.int().min(1),
});
export type Beneficiary = z.infer<typeof Beneficiary>;

export const OrderLine = z.object({
  id: Id,
  listingId: Id,
  title: z.string(),
  category: ListingCategory,
  unit: SaleUnit,
  quantity: z.int().min(1),
  priceFen: PriceFen,
  amountFen: Fen,
  beneficiaries: z.array(Beneficiary),
});
export type OrderLine = z.infer<typeof OrderLine>;

export const Order = z.object({
  id: Id,
  /** Speaking number: M{county}-{year}-{000001…}. */
  number: z.string(),
  checkoutId: Id,
  sellerId: Id,
  sellerName: z.string(),
  sellerKind: SellerKind,
  /** Division of the seller: the order belongs to it. */
  divisionCode: DivisionCode,
  buyerOrganisationId: Id,
  buyerName: z.string(),
  buyerDivisionCode: DivisionCode,
  /** Assistance goods (帮扶物资): farm inputs whose every line names the households they are for. */
  assistance: z.boolean(),
  status: OrderStatus,
  totalFen: Fen,
  lines: z.array(OrderLine),
  placedAt: z.iso.datetime(),
  acceptedAt: z.iso.datetime().nullable(),
  settledAt: z.iso.datetime().nullable(),
  cancelledAt: z.iso.datetime().nullable(),
  version: z.int(),
});
export type Order = z.infer<typeof Order>;

export const OrderSummary = Order.omit({ lines: true });
export type OrderSummary = z.infer<typeof OrderSummary>;

/**
 * A line as people see it: how many households it is for. Which ones see the buyer, who named them, and the
 * staff of their own division; for others the list is empty. A dossier's id is for those who may open it.
 */
export const OrderLineView = OrderLine.extend({
  beneficiaryCount: z.int(),
  beneficiaries: z.array(Beneficiary.extend({ householdId: Id.nullable() })),
});
export type OrderLineView = z.infer<typeof OrderLineView>;

/** History entry: who did what when. */
export const OrderDetail = Order.extend({
  lines: z.array(OrderLineView),
  history: z.array(
    z.object({
      at: Timestamp,
      action: z.string(),
      from: OrderStatus.nullable(),
      to: OrderStatus,
      by: z.string(),
      reason: z.string().nullable(),
    }),
  ),
});

export type OrderDetail = z.infer<typeof OrderDetail>;

const parties = [
  'province_supervisor',
  'county_admin',
  'county_reviewer',
  'helping_buyer',
  'seller_clerk',
] as const;
const step = (
  action: string,
  path: string,
  summary: string,
  access: readonly ('helping_buyer' | 'seller_clerk')[],
) =>
  operation({
    name: `marketplace.orders.${action}`,
    kind: 'command',
    summary,
    access,
    http: `POST /orders/{id}/${path}`,
    input: z.strictObject({ id: Id }),
    output: OrderDetail,
    errors: ['not_found', 'invalid_transition'],
  });

export const orders = {
  list: listOperation({
    name: 'marketplace.orders.list',
    summary: 'Orders that the caller may see: a buyer’s own, a shop’s own, or those of the caller’s division',
    access: parties,
    resource: 'orders',
    item: OrderSummary,
    filter: {
      q: SearchText.optional(),
      status: OrderStatus.optional(),
      assistance: z.boolean().optional(),
      sellerId: Id.optional(),
      buyerOrganisationId: Id.optional(),
      divisionCode: DivisionCode.optional(),
    },
    sort: ['placedAt', 'number', 'totalFen', 'status'],
  }),
  get: operation({
    name: 'marketplace.orders.get',
    kind: 'query',
    summary: 'One order with its history',
    access: parties,
    http: 'GET /orders/{id}',
    input: z.strictObject({ id: Id }),
    output: OrderDetail,
    errors: ['not_found'],
  }),
  place: operation({
    name: 'marketplace.orders.place',
    kind: 'create',
    summary:
      'Place an order with one seller; stock is allocated at once. Orders of one checkout share its id',
    access: ['helping_buyer'],
    http: 'POST /orders',
    input: z.strictObject({
      checkoutId: Id.optional(),
      lines: z
        .array(
          z.strictObject({
            listingId: Id,
            quantity: z.int().min(1).max(1_000_000_000),
            /**
             * Households the goods are for, with their heads' surnames; their quantities add up to the
             * line's. Asked for with farm inputs.
             */
            beneficiaries: z
              .array(
                z.strictObject({ householdNumber: Text(40), surname: Text(10), quantity: z.int().min(1) }),
              )
              .max(500)
              .optional(),
          }),
        )
        .min(1)
        .max(50),
    }),
    output: OrderDetail,
    errors: ['not_found', 'stock_exhausted', 'listing_unavailable', 'lookups_used_up'],
  }),
  confirm: step('confirm', 'confirmation', 'The seller confirms', ['seller_clerk']),
  ship: step('ship', 'shipment', 'The seller ships', ['seller_clerk']),
  receive: step('receive', 'receipt', 'The buyer has received the goods', ['helping_buyer']),
  accept: step(
    'accept',
    'acceptance',
    'The buyer accepts the goods: assistance goods become measures of the households named',
    ['helping_buyer'],
  ),
  settle: step('settle', 'settlement', 'The buyer has paid: a linked household’s income is booked', [
    'helping_buyer',
  ]),
  cancel: operation({
    name: 'marketplace.orders.cancel',
    kind: 'command',
    summary: 'Cancel before shipping; stock returns to the shelf',
    access: ['helping_buyer', 'seller_clerk'],
    http: 'POST /orders/{id}/cancellation',
    input: z.strictObject({ id: Id, reason: Text(200) }),
    output: OrderDetail,
    errors: ['not_found', 'invalid_transition'],
  }),
};

export const orderAggregate = aggregate({
  service: 'marketplace',
  name: 'order',
  state: Order,
  events: [
    'order-placed',
    'order-confirmed',
    'order-shipped',
    'order-received',
    'order-accepted',
    'order-settled',
    'order-cancelled',
  ],
});
