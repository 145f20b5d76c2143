import type { IncomeEntry } from '@yinhu/contracts/household';
import { businessDate } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import { INCOME_COLUMNS } from '../income/income.queries.ts';
import { addIncomeEntry, reverseEntry } from '../income/income-entry.ts';
import type { SaleRow } from './sale.entity.ts';
import { SALES } from './sale-lifecycle.ts';
import { heldBecause, limitOn, yearSumOf } from './sale-limit.ts';

export interface WaitingSale {
  readonly id: string;
  readonly orderNumber: string;
  readonly buyerName: string;
  readonly incomeKind: IncomeEntry['kind'];
  readonly amountFen: number;
  readonly settledAt: Date;
  readonly status: SaleRow['status'];
}

/** The household that a seller's sales are of, by the link with this id. */
export interface LinkedHousehold {
  readonly id: string;
  readonly householdId: string;
  readonly divisionCode: string;
}

export const SALE_COLUMNS = `s.id, s.order_number AS "orderNumber", s.buyer_name AS "buyerName", s.income_kind AS "incomeKind",
  s.amount_fen AS "amountFen", s.settled_at AS "settledAt", s.status`;

/**
 * A sale `s` is of a link `l` when it was settled between the proposal and the end: what a farmer sold before
 * anybody said whose he is, and what he sold under a link that was refused, is nobody's income.
 */
export const SALE_OF_LINK = `l.seller_id = s.seller_id AND l.status <> 'refused' AND s.settled_at >= l.proposed_at
  AND (l.ended_at IS NULL OR s.settled_at < l.ended_at)`;

/** Books what has waited for a link that was just confirmed. The caller holds the link's lock. */
export async function bookWaiting(tx: Transaction, link: LinkedHousehold): Promise<void> {
  const sales = await tx.query<WaitingSale>(
    `SELECT ${SALE_COLUMNS} FROM market_sale s JOIN household_link l ON ${SALE_OF_LINK}
     WHERE l.id = $1 AND s.status = 'waiting' ORDER BY s.settled_at, s.id FOR UPDATE OF s`,
    [link.id],
  );
  for (const sale of sales) await bookOrHold(tx, sale, link);
}

/** A sale becomes income of the household, or is held for a look when it is unusual. */
export async function bookOrHold(tx: Transaction, sale: WaitingSale, link: LinkedHousehold): Promise<void> {
  // The year's sum must not change between being asked and being added to.
  await tx.query('SELECT FROM household WHERE id = $1 FOR UPDATE', [link.householdId]);
  const day = businessDate(sale.settledAt);
  const yearSum = await yearSumOf(tx, link.householdId, day);
  const held = heldBecause(sale.amountFen, yearSum, await limitOn(tx, link.divisionCode, day));
  const { householdId, divisionCode } = link;
  const after = { linkId: link.id, heldCause: held?.cause ?? null, limitFen: held?.limitFen ?? null };
  SALES.store(tx, {
    before: { ...sale, householdId, divisionCode },
    after: {
      ...sale,
      ...after,
      householdId,
      divisionCode,
      status: SALES.next(sale.status, held ? 'hold' : 'book'),
    },
  });
  if (!held) await enterSale(tx, sale, link);
}

/** The income entry of a sale: once, whatever happens again. */
export async function enterSale(
  tx: Transaction,
  sale: WaitingSale,
  { householdId, divisionCode }: LinkedHousehold,
): Promise<void> {
  await addIncomeEntry(tx, {
    householdId,
    divisionCode,
    kind: sale.incomeKind,
    amountFen: sale.amountFen,
    source: 'market_settlement',
    sourceRef: sale.id,
    note: `${sale.orderNumber} · ${sale.buyerName}`,
    on: businessDate(sale.settledAt),
  });
}

/** A link was wrong from its beginning: what it booked is reversed, what it held is never booked. */
export async function reverseBooked(tx: Transaction, link: LinkedHousehold, reason: string): Promise<void> {
  await tx.query(
    `UPDATE market_sale SET status = 'refused', reason = $2 WHERE link_id = $1 AND status = 'held'`,
    [link.id, reason],
  );
  const entries = await tx.query<IncomeEntry>(
    `SELECT ${INCOME_COLUMNS} FROM income_entry e
     WHERE e.source = 'market_settlement' AND e.reverses_id IS NULL
       AND e.source_ref IN (SELECT s.id::text FROM market_sale s WHERE s.link_id = $1 AND s.status = 'booked')
       AND NOT EXISTS (SELECT FROM income_entry r WHERE r.reverses_id = e.id)
     ORDER BY e.received_on, e.id`,
    [link.id],
  );
  for (const entry of entries) await reverseEntry(tx, entry, reason);
}
