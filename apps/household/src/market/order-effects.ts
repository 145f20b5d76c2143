import { businessDate, type EventOf } from '@yinhu/contracts/kernel';
import { INPUT_CATEGORIES, type Order, type orderAggregate } from '@yinhu/contracts/marketplace';
import type { Transaction } from '@yinhu/database';
import { addMeasure } from '../measures/add-measure.ts';
import { keepFarmerSale } from './farmer-sale.ts';

/**
 * What an order of the mall does for households: assistance goods that were accepted are a measure of each
 * household named, settled sales of a farmer are the income of the household that he is linked to. Each
 * source is entered once, however often and in whatever order the order's events arrive: what an order has
 * reached, its later states still show.
 */
export async function applyOrder(
  { data: order }: EventOf<typeof orderAggregate>,
  tx: Transaction,
): Promise<void> {
  if (order.assistance && order.acceptedAt) await enterMeasures(order, order.acceptedAt, tx);
  if (order.sellerKind === 'farmer_household' && order.settledAt)
    await keepFarmerSale(tx, order, order.settledAt);
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
