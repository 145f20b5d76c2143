import { Injectable } from '@nestjs/common';
import type { HOUSEHOLD, MarketSale } from '@yinhu/contracts/household';
import { type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, type Transaction } from '@yinhu/database';
import { enterSale, type WaitingSale } from './book-sale.ts';
import { findSale, listSales } from './sales.queries.ts';

interface HeldSale extends WaitingSale {
  readonly status: MarketSale['status'];
  readonly linkId: string;
  readonly householdId: string;
  readonly divisionCode: string;
}

/** Sales that were held for a look: the township, or the county, says whether they are the household's income. */
@Injectable()
export class SalesService {
  constructor(private readonly database: Database) {}

  list(input: InputOf<typeof HOUSEHOLD.marketSales.list>, call: Call) {
    return this.database.read(call, (tx) => listSales(tx, input));
  }

  release({ id, reason }: InputOf<typeof HOUSEHOLD.marketSales.release>, call: Call): Promise<MarketSale> {
    return this.database.transaction(call, async (tx) => {
      const sale = await decide(tx, id, 'release', reason);
      await enterSale(tx, sale, { ...sale, id: sale.linkId });
      return saleAs(tx, id);
    });
  }

  refuse({ id, reason }: InputOf<typeof HOUSEHOLD.marketSales.refuse>, call: Call): Promise<MarketSale> {
    return this.database.transaction(call, async (tx) => {
      await decide(tx, id, 'refuse', reason);
      return saleAs(tx, id);
    });
  }
}

async function decide(tx: Transaction, id: string, action: 'release' | 'refuse', reason: string): Promise<HeldSale> {
  const sale = await tx.one<HeldSale>(
    `SELECT s.id, s.order_number AS "orderNumber", s.buyer_name AS "buyerName", s.income_kind AS "incomeKind",
       s.amount_fen AS "amountFen", s.settled_at AS "settledAt", s.status, l.id AS "linkId", l.household_id AS "householdId",
       l.division_code AS "divisionCode"
     FROM market_sale s JOIN household_link l ON l.id = s.link_id WHERE s.id = $1 FOR UPDATE OF s`,
    [id],
  );
  if (!sale) throw new Problem('not_found', { what: id });
  if (sale.status !== 'held') throw new Problem('invalid_transition', { state: `sale_${sale.status}`, action });
  const status = action === 'release' ? 'booked' : 'refused';
  await tx.query('UPDATE market_sale SET status = $2, reason = $3 WHERE id = $1', [id, status, reason]);
  tx.audit({ aggregate: 'market-sale', id, action, division: sale.divisionCode, reason });
  return sale;
}

async function saleAs(tx: Transaction, id: string): Promise<MarketSale> {
  const sale = await findSale(tx, id);
  if (!sale) throw new Problem('not_found', { what: id });
  return sale;
}
