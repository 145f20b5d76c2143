import type { IncomeEntry } from '@yinhu/contracts/household';
import type { Order } from '@yinhu/contracts/marketplace';
import type { Transaction } from '@yinhu/database';
import { bookOrHold, type LinkedHousehold, SALE_OF_LINK } from '../sales/book-sale.ts';

const INCOME_KINDS: Partial<Record<Order['lines'][number]['category'], IncomeEntry['kind']>> = {
  grain_oil: 'business_crop',
  fruit_vegetables: 'business_crop',
  flowers: 'business_crop',
  livestock: 'business_livestock',
  forest_products: 'business_forestry',
};

/**
 * Keeps a farmer's settled order, once, and books it where a confirmed link says whose income it is. Without
 * one it waits. The seller's link is locked first: a cadre who confirms it meanwhile waits, and then finds
 * the sale.
 */
export async function keepFarmerSale(tx: Transaction, order: Order, settledAt: string): Promise<void> {
  const main = [...order.lines].sort((a, b) => b.amountFen - a.amountFen)[0];
  const sale = {
    id: order.id,
    orderNumber: order.number,
    buyerName: order.buyerName,
    incomeKind: (main && INCOME_KINDS[main.category]) ?? 'business_other',
    amountFen: order.totalFen,
    settledAt: new Date(settledAt),
    status: 'waiting',
  } as const;
  await tx.query('SELECT FROM household_link WHERE seller_id = $1 ORDER BY id FOR UPDATE', [order.sellerId]);
  const kept = await tx.one(
    `INSERT INTO market_sale (id, order_number, seller_id, buyer_name, income_kind, amount_fen, settled_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING RETURNING id`,
    [
      sale.id,
      sale.orderNumber,
      order.sellerId,
      sale.buyerName,
      sale.incomeKind,
      sale.amountFen,
      sale.settledAt,
    ],
  );
  if (!kept) return;
  const link = await tx.one<LinkedHousehold>(
    `SELECT l.id, l.household_id AS "householdId", l.division_code AS "divisionCode"
     FROM household_link l JOIN market_sale s ON ${SALE_OF_LINK}
     WHERE s.id = $1 AND l.status IN ('confirmed', 'ended') AND NOT l.reversed ORDER BY l.proposed_at DESC LIMIT 1`,
    [sale.id],
  );
  if (link) await bookOrHold(tx, sale, link);
}
