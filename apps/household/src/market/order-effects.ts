import { businessDate, type EventOf, INPUT_CATEGORIES, type IncomeEntry, type Order, type orderAggregate } from '@yinhu/contracts';
import type { Transaction } from '@yinhu/database';
import { requireHousehold } from '../households/require-household.ts';
import { addIncomeEntry } from '../income/income-entry.ts';
import { addMeasure } from '../measures/add-measure.ts';

/**
 * What an order of the mall does for households: assistance goods that were accepted are a measure of each household
 * named, settled sales of a linked household are its income. Each source is entered once, however often and in
 * whatever order the order's events arrive: what an order has reached, its later states still show.
 */
export async function applyOrder({ data: order }: EventOf<typeof orderAggregate>, tx: Transaction): Promise<void> {
  if (order.assistance && order.acceptedAt) await enterMeasures(order, order.acceptedAt, tx);
  if (order.sellerHouseholdId && order.settledAt) await enterIncome(order, order.sellerHouseholdId, order.settledAt, tx);
}

async function enterMeasures(order: Order, acceptedAt: string, tx: Transaction): Promise<void> {
  for (const line of order.lines.filter(({ category }) => INPUT_CATEGORIES.includes(category))) {
    for (const beneficiary of line.beneficiaries) {
      await addMeasure(tx, {
        householdId: beneficiary.householdId,
        divisionCode: beneficiary.divisionCode,
        kind: 'industry',
        title: line.title,
        detail: `${order.buyerName} · ${order.number}`,
        status: 'done',
        valueFen: beneficiary.quantity * line.priceFen,
        source: 'market_order',
        sourceRef: `${line.id}:${beneficiary.householdId}`,
        startedOn: businessDate(new Date(acceptedAt)),
      });
    }
  }
}

const INCOME_KINDS: Partial<Record<Order['lines'][number]['category'], IncomeEntry['kind']>> = {
  grain_oil: 'business_crop',
  fruit_vegetables: 'business_crop',
  flowers: 'business_crop',
  livestock: 'business_livestock',
  forest_products: 'business_forestry',
};

async function enterIncome(order: Order, householdId: string, settledAt: string, tx: Transaction): Promise<void> {
  const { divisionCode } = await requireHousehold(tx, householdId);
  const main = [...order.lines].sort((a, b) => b.amountFen - a.amountFen)[0];
  await addIncomeEntry(tx, {
    householdId,
    divisionCode,
    kind: (main && INCOME_KINDS[main.category]) ?? 'business_other',
    amountFen: order.totalFen,
    source: 'market_settlement',
    sourceRef: order.id,
    note: `${order.number} · ${order.buyerName}`,
    on: businessDate(new Date(settledAt)),
  });
}
