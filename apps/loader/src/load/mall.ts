import { API } from '@yinhu/contracts';
import { addDays } from '@yinhu/contracts/kernel';
import { at } from '../year/calendar.ts';
import { households } from '../year/dossiers.ts';
import {
  farmers,
  inputListings,
  type PlannedListing,
  type PlannedSeller,
  produceListings,
} from '../year/mall.ts';
import { type OrderStep, type PlannedOrder, plannedOrders } from '../year/orders.ts';
import { buyerOf, officerOf, stationOf } from './accounts.ts';
import type { Phase, Step, World } from './run-steps.ts';
import { takeStep } from './take-step.ts';

/** Who keeps a seller's shop. */
const keeperOf = (seller: PlannedSeller): string =>
  seller.kind === 'farmer_household' ? stationOf(seller.township.code) : seller.key;

const registerFarmer = (farmer: PlannedSeller, i: number): Step => ({
  key: farmer.key,
  run: async (world) => {
    const input = { kind: farmer.kind, name: farmer.name, divisionCode: farmer.divisionCode };
    const when = at(addDays('2019-01-21', Math.floor(i / 6)), `${String(9 + (i % 7)).padStart(2, '0')}:15`);
    const { id } = await world.people.call(
      keeperOf(farmer),
      when,
      API.marketplace.sellers.register,
      input,
      farmer.key,
    );
    if (farmer.householdKey) await linkToHousehold(world, id, farmer, farmer.householdKey, when);
    return id;
  },
});

/** The station proposes whose farmer he is, the village's cadre confirms it a few days later. */
async function linkToHousehold(
  world: World,
  id: string,
  farmer: PlannedSeller,
  householdKey: string,
  when: string,
): Promise<void> {
  const household = { number: numberOf(world, householdKey), surname: surnameOf(householdKey) };
  const link = await world.people.call(keeperOf(farmer), when, API.marketplace.sellers.proposeHousehold, {
    id,
    household,
  });
  const decided = at(addDays(when.slice(0, 10), 3));
  await takeStep(
    world,
    `${farmer.key}-link`,
    officerOf(farmer.divisionCode),
    decided,
    API.household.links.confirm,
    { id: link.id },
  );
}

const numberOf = ({ progress }: World, householdKey: string): string =>
  progress.get<{ number: string }>(householdKey).number;

/** Of the head of a household; those of the demonstration have one character. */
function surnameOf(householdKey: string): string {
  const household = households.find(({ key }) => key === householdKey);
  const head = household?.input.members.find(({ relation }) => relation === 'head');
  if (!head) throw new Error(`${householdKey} has no head`);
  return head.name.slice(0, 1);
}

const publish = (listing: PlannedListing, i: number): Step => ({
  key: listing.key,
  run: async ({ people, progress }) => {
    const { seller, product, title, priceFen, stock } = listing;
    const input = {
      sellerId: progress.get<string>(seller.key),
      title,
      category: product.category,
      column:
        seller.kind === 'input_supplier'
          ? ('agricultural_services' as const)
          : ('targeted_alleviation' as const),
      unit: product.unit,
      priceFen,
      stock,
      originCode: seller.divisionCode,
    };
    const first = seller.kind === 'farmer_household' ? '2019-04-22' : '2019-02-01';
    const when = at(addDays(first, i % (seller.kind === 'farmer_household' ? 150 : 10)), '10:30');
    return (await people.call(keeperOf(seller), when, API.marketplace.listings.publish, input, listing.key))
      .id;
  },
});

const SELLERS_STEPS: readonly OrderStep[] = ['confirm', 'ship'];

async function place(world: World, order: PlannedOrder): Promise<string> {
  const { people, progress } = world;
  const buyer = buyerOf(order.buyer);
  const beneficiaries = order.beneficiaries.map(({ household: { key }, quantity }) => ({
    householdNumber: numberOf(world, key),
    surname: surnameOf(key),
    quantity,
  }));
  const line = {
    listingId: progress.get<string>(order.listing.key),
    quantity: order.quantity,
    ...(beneficiaries.length > 0 ? { beneficiaries } : {}),
  };
  return (
    await people.call(buyer, order.placedAt, API.marketplace.orders.place, { lines: [line] }, order.key)
  ).id;
}

async function advance(world: World, order: PlannedOrder): Promise<void> {
  const id = world.progress.get<string>(order.key);
  for (const { step, at: when } of order.steps) {
    const who = SELLERS_STEPS.includes(step) ? keeperOf(order.listing.seller) : buyerOf(order.buyer);
    await takeStep(world, `${order.key}-${step}`, who, when, API.marketplace.orders[step], { id });
  }
}

export const farmerSellers: Phase = {
  name: { zh: '农户卖家', en: 'Farmer sellers' },
  lanes: 6,
  steps: farmers.map(registerFarmer),
};

export const shelves: Phase = {
  name: { zh: '商品上架', en: 'Listings' },
  lanes: 6,
  steps: [...inputListings, ...produceListings].map(publish),
};

/**
 * Placed one after the other, so that each order has the same number every time; what follows goes side by
 * side.
 */
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
      steps: planned.map(
        (order): Step => ({ key: `${order.key}-advanced`, run: (world) => advance(world, order) }),
      ),
    },
  ];
};
