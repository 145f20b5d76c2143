import { Controller } from '@nestjs/common';
import { HOUSEHOLD, type MarketSale } from '@yinhu/contracts/household';
import { type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, type StepCause, type Transaction } from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { enterSale, SALE_COLUMNS } from './book-sale.ts';
import { type LinkedSale, SALES } from './sale-lifecycle.ts';
import { findSale, listSales } from './sales.queries.ts';

/**
 * Sales that were held for a look: the township, or the county, says whether they are the household's income.
 */
@Controller()
export class SalesService {
  constructor(private readonly database: Database) {}

  @Handles(HOUSEHOLD.marketSales.list)
  list(input: InputOf<typeof HOUSEHOLD.marketSales.list>, call: Call) {
    return this.database.read(call, (tx) => listSales(tx, input));
  }

  @Handles(HOUSEHOLD.marketSales.release)
  release({ id, reason }: InputOf<typeof HOUSEHOLD.marketSales.release>, call: Call): Promise<MarketSale> {
    return this.database.transaction(call, async (tx) => {
      const sale = await decide(tx, id, 'release', { by: actorOf(call), at: call.at, reason });
      await enterSale(tx, sale, { ...sale, id: sale.linkId });
      return saleAs(tx, id);
    });
  }

  @Handles(HOUSEHOLD.marketSales.refuse)
  refuse({ id, reason }: InputOf<typeof HOUSEHOLD.marketSales.refuse>, call: Call): Promise<MarketSale> {
    return this.database.transaction(call, async (tx) => {
      await decide(tx, id, 'refuse', { by: actorOf(call), at: call.at, reason });
      return saleAs(tx, id);
    });
  }
}

async function decide(tx: Transaction, id: string, action: 'release' | 'refuse', cause: StepCause) {
  const sale = await tx.one<LinkedSale & { readonly linkId: string }>(
    `SELECT ${SALE_COLUMNS}, l.id AS "linkId", l.household_id AS "householdId", l.division_code AS "divisionCode"
     FROM market_sale s JOIN household_link l ON l.id = s.link_id WHERE s.id = $1 FOR NO KEY UPDATE OF s`,
    [id],
  );
  if (!sale) throw new Problem('not_found', { what: id });
  SALES.save(tx, SALES.take(sale, action, cause, { reason: cause.reason }));
  return sale;
}

async function saleAs(tx: Transaction, id: string): Promise<MarketSale> {
  const sale = await findSale(tx, id);
  if (!sale) throw new Problem('not_found', { what: id });
  return sale;
}
