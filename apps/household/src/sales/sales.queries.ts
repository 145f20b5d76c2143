import type { HOUSEHOLD, MarketSale, SaleLimit } from '@yinhu/contracts/household';
import type { InputOf } from '@yinhu/contracts/kernel';
import { maskNumbersIn } from '@yinhu/contracts/privacy';
import { pageOf, type ReadTransaction } from '@yinhu/database';
import { SALE_OF_LINK } from './book-sale.ts';

const COLUMNS = `s.id, s.order_number AS "orderNumber", s.seller_id AS "sellerId", s.buyer_name AS "buyerName",
  l.household_id AS "householdId", l.household_number AS "householdNumber", l.division_code AS "divisionCode",
  s.amount_fen AS "amountFen", (s.settled_at AT TIME ZONE 'Asia/Shanghai')::date AS "settledOn", s.status,
  s.held_cause AS "heldCause", s.limit_fen AS "limitFen", s.reason`;

/**
 * A sale with the link that it belongs to, or may come to belong to. Links outside the caller's division are
 * not there.
 */
const FROM = `market_sale s JOIN household_link l ON (s.link_id = l.id OR (s.link_id IS NULL AND ${SALE_OF_LINK}))`;

const SORT = { settledOn: 's.settled_at', amountFen: 's.amount_fen' } as const;

const covered = (sale: MarketSale): MarketSale => ({
  ...sale,
  reason: sale.reason && maskNumbersIn(sale.reason),
});

export async function listSales(
  tx: ReadTransaction,
  { filter, range, sort }: InputOf<typeof HOUSEHOLD.marketSales.list>,
) {
  const page = await pageOf<MarketSale>(tx, {
    select: COLUMNS,
    from: FROM,
    conditions: [
      ['s.id = ANY(?::uuid[])', filter.id],
      ['s.status = ?', filter.status],
      ['l.household_id = ?::uuid', filter.householdId],
    ],
    orderBy: [
      [SORT[sort[0]], sort[1]],
      ['s.id', 'DESC'],
    ],
    range,
  });
  return { ...page, items: page.items.map(covered) };
}

export async function findSale(tx: ReadTransaction, id: string): Promise<MarketSale | undefined> {
  const sale = await tx.one<MarketSale>(`SELECT ${COLUMNS} FROM ${FROM} WHERE s.id = $1`, [id]);
  return sale && covered(sale);
}

export const LIMIT_COLUMNS = `id, division_code AS "divisionCode", effective_from AS "effectiveFrom", single_fen AS "singleFen",
  year_fen AS "yearFen"`;

/** The limits of a division and of those above and below it. */
export const listLimits = (
  tx: ReadTransaction,
  division: string,
  { filter, range, sort }: InputOf<typeof HOUSEHOLD.saleLimits.list>,
) =>
  pageOf<SaleLimit>(tx, {
    select: LIMIT_COLUMNS,
    from: 'sale_limit',
    conditions: [
      [`(? LIKE division_code || '%' OR division_code LIKE ? || '%')`, division],
      ['id = ANY(?::uuid[])', filter.id],
    ],
    orderBy: [
      ['effective_from', sort[1]],
      ['id', 'DESC'],
    ],
    range,
  });
