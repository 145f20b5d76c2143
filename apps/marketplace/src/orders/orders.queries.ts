import { type Actor, type InputOf, Problem } from '@yinhu/contracts/kernel';
import type { MARKETPLACE, OrderDetail, OrderSummary } from '@yinhu/contracts/marketplace';
import { inDivision, pageOf, type ReadTransaction, type Transaction } from '@yinhu/database';
import { orderFor, type WholeOrder } from './order-for-eyes.ts';
import type { OrderRecord } from './order-lifecycle.ts';

const COLUMNS = `o.id, o.number, o.checkout_id AS "checkoutId", o.seller_id AS "sellerId", s.name AS "sellerName", s.kind AS "sellerKind",
  o.division_code AS "divisionCode", o.buyer_organisation_id AS "buyerOrganisationId", o.buyer_name AS "buyerName",
  o.buyer_division_code AS "buyerDivisionCode", o.assistance, o.status, o.total_fen AS "totalFen", o.placed_at AS "placedAt",
  o.accepted_at AS "acceptedAt", o.settled_at AS "settledAt", o.cancelled_at AS "cancelledAt", o.version`;

const FROM = 'mall_order o JOIN seller s ON s.id = o.seller_id';

const LINES = `(SELECT coalesce(json_agg(json_build_object(
    'id', l.id, 'listingId', l.listing_id, 'title', l.title, 'category', l.category, 'unit', l.unit,
    'quantity', l.quantity, 'priceFen', l.price_fen, 'amountFen', l.amount_fen,
    'beneficiaries', (SELECT coalesce(json_agg(json_build_object('householdId', b.household_id, 'householdNumber', b.household_number,
        'divisionCode', b.division_code, 'quantity', b.quantity) ORDER BY b.household_number), '[]'::json)
      FROM order_beneficiary b WHERE b.line_id = l.id)) ORDER BY l.position), '[]'::json)
  FROM order_line l WHERE l.order_id = o.id) AS lines`;

const HISTORY = `(SELECT json_agg(json_build_object('at', t.at, 'action', t.action, 'from', t.from_status, 'to', t.to_status,
    'by', t.by_name, 'reason', t.reason) ORDER BY t.version)
  FROM order_transition t WHERE t.order_id = o.id) AS history`;

const SORT = {
  placedAt: 'o.placed_at',
  number: 'o.number',
  totalFen: 'o.total_fen',
  status: 'o.status',
} as const;
const TIMES = ['placedAt', 'acceptedAt', 'settledAt', 'cancelledAt'] as const;

/** Instants of a row as the contract writes them. */
function withTimes<T extends Record<(typeof TIMES)[number], unknown>>(row: T): T {
  const times = TIMES.map((name) => [name, row[name] instanceof Date ? row[name].toISOString() : row[name]]);
  return { ...row, ...Object.fromEntries(times) };
}

export async function listOrders(
  tx: ReadTransaction,
  { filter, range, sort }: InputOf<typeof MARKETPLACE.orders.list>,
) {
  const page = await pageOf<OrderSummary>(tx, {
    select: COLUMNS,
    from: FROM,
    conditions: [
      ['o.id = ANY(?::uuid[])', filter.id],
      ['o.status = ?', filter.status],
      ['o.assistance = ?', filter.assistance],
      ['o.seller_id = ?::uuid', filter.sellerId],
      ['o.buyer_organisation_id = ?::uuid', filter.buyerOrganisationId],
      ...inDivision('o.division_code', filter.divisionCode),
      [
        '(position(? in o.number) > 0 OR position(? in s.name) > 0 OR position(? in o.buyer_name) > 0)',
        filter.q?.trim() || undefined,
      ],
    ],
    orderBy: [
      [SORT[sort[0]], sort[1]],
      ['o.id', 'DESC'],
    ],
    range,
  });
  return { ...page, items: page.items.map(withTimes) };
}

/** An order as the actor may see it, with who did what when. */
export async function orderDetail(
  tx: ReadTransaction,
  id: string,
  actor: Actor | null,
): Promise<OrderDetail> {
  const row = await tx.one<WholeOrder>(
    `SELECT ${COLUMNS}, ${LINES}, ${HISTORY} FROM ${FROM} WHERE o.id = $1`,
    [id],
  );
  if (!row) throw new Problem('not_found', { what: id });
  return orderFor(actor, withTimes(row));
}

/** The order as its events tell it, locked until the transaction ends. @throws Problem `not_found` */
export async function lockOrder(tx: Transaction, id: string): Promise<OrderRecord> {
  const columns = `${COLUMNS}, o.represented_by AS "representedBy", ${LINES}`;
  const row = await tx.one<OrderRecord>(
    `SELECT ${columns} FROM ${FROM} WHERE o.id = $1 FOR NO KEY UPDATE OF o`,
    [id],
  );
  if (!row) throw new Problem('not_found', { what: id });
  return withTimes(row);
}
