import { API } from '@yinhu/contracts';
import { addDays, at } from '../year/calendar.ts';
import { farmers, inputListings, type PlannedListing, type PlannedSeller, produceListings } from '../year/mall.ts';
import { type OrderStep, type PlannedOrder, plannedOrders } from '../year/orders.ts';
import { buyerOf, stationOf } from './accounts.ts';
import type { Phase, Step, World } from './run-steps.ts';
import { takeStep } from './take-step.ts';

/** Who keeps a seller's shop. */
const keeperOf = (seller: PlannedSeller): string => (seller.kind === 'farmer_household' ? stationOf(seller.township.code) : seller.key);

const registerFarmer = (farmer: PlannedSeller, i: number): Step => ({
  key: farmer.key,
  run: async ({ people, progress }) => {
    const householdNumber = farmer.householdKey ? progress.get<{ number: string }>(farmer.householdKey).number : undefined;
    const input = { kind: farmer.kind, name: farmer.name, divisionCode: farmer.divisionCode, householdNumber };
    const when = at(addDays('2019-01-21', Math.floor(i / 6)), `${String(9 + (i % 7)).padStart(2, '0')}:15`);
    return (await people.call(keeperOf(farmer), when, API.sellers.register, input, farmer.key)).id;
  },
});

const publish = (listing: PlannedListing, i: number): Step => ({
  key: listing.key,
  run: async ({ people, progress }) => {
    const { seller, product, title, priceFen, stock } = listing;
    const input = {
      sellerId: progress.get<string>(seller.key),
      title,
      category: product.category,
      column: seller.kind === 'input_supplier' ? ('agricultural_services' as const) : ('targeted_alleviation' as const),
      unit: product.unit,
      priceFen,
      stock,
      originCode: seller.divisionCode,
    };
    const first = seller.kind === 'farmer_household' ? '2019-04-22' : '2019-02-01';
    const when = at(addDays(first, i % (seller.kind === 'farmer_household' ? 150 : 10)), '10:30');
    return (await people.call(keeperOf(seller), when, API.listings.publish, input, listing.key)).id;
  },
});

const SELLERS_STEPS: readonly OrderStep[] = ['confirm', 'ship'];

async function place({ people, progress }: World, order: PlannedOrder): Promise<string> {
  const buyer = buyerOf(order.buyer);
  const beneficiaries = order.beneficiaries.map(({ household, quantity }) => ({
    householdNumber: progress.get<{ number: string }>(household.key).number,
    quantity,
  }));
  const line = {
    listingId: progress.get<string>(order.listing.key),
    quantity: order.quantity,
    ...(beneficiaries.length > 0 ? { beneficiaries } : {}),
  };
  return (await people.call(buyer, order.placedAt, API.orders.place, { lines: [line] }, order.key)).id;
}

async function advance(world: World, order: PlannedOrder): Promise<void> {
  const id = world.progress.get<string>(order.key);
  for (const { step, at: when } of order.steps) {
    const who = SELLERS_STEPS.includes(step) ? keeperOf(order.listing.seller) : buyerOf(order.buyer);
    await takeStep(world, `${order.key}-${step}`, who, when, API.orders[step], { id });
  }
}

export const farmerSellers: Phase = { name: { zh: '农户卖家', en: 'Farmer sellers' }, lanes: 6, steps: farmers.map(registerFarmer) };

export const shelves: Phase = {
  name: { zh: '商品上架', en: 'Listings' },
  lanes: 6,
  steps: [...inputListings, ...produceListings].map(publish),
};

/** Placed one after the other, so that each order has the same number every time; what follows goes side by side. */
export const orders = (): Phase[] => {
  const planned = plannedOrders();
  return [
    {
      name: { zh: '帮扶订单', en: 'Orders' },
      lanes: 1,
      steps: planned.map((order): Step => ({ key: order.key, run: (world) => place(world, order) })),
    },
    {
      name: { zh: '发货、验收与结算', en: 'Shipping, acceptance, settlement' },
      lanes: 6,
      steps: planned.map((order): Step => ({ key: `${order.key}-advanced`, run: (world) => advance(world, order) })),
    },
  ];
};
