import { addDays } from '@yinhu/contracts/kernel';
import { workingInstants, YEAR_END } from './calendar.ts';
import type { PlannedHousehold } from './dossier.ts';
import { households } from './dossiers.ts';
import { inputListings, ORANGE_KG, type PlannedListing, produceListings } from './mall.ts';
import { Random } from './random.ts';

/** Purchases of assistance goods by helping units to the end of November 2019. */
export const ASSISTANCE_ORDERS = 237;
const PRODUCE_ORDERS = 64;

export const HELPING_UNITS: readonly string[] = [
  '崇义县供销合作社',
  '崇义县税务局',
  '崇义县人民法院',
  '崇义县人民检察院',
  '崇义县公安局',
  '崇义县财政局',
  '崇义县审计局',
  '崇义县统计局',
  '崇义县市场监督管理局',
  '崇义县总工会',
  '共青团崇义县委',
  '崇义县妇女联合会',
  '崇义县工商业联合会',
  '崇义县邮政分公司',
  '崇义县供电分公司',
  '崇义县农村商业银行',
  '崇义县烟草专卖局',
  '崇义县气象局',
  '崇义县自然资源局',
  '崇义县退役军人事务局',
  '崇义县应急管理局',
  '崇义县机关事务服务中心',
  '崇义县章源钨业工会',
  '赣南果汁饮料有限公司',
];
/** The drinks company that bought the oranges. */
export const DRINKS_COMPANY = HELPING_UNITS.length - 1;

export const ORDER_STEPS = ['confirm', 'ship', 'receive', 'accept', 'settle'] as const;
export type OrderStep = (typeof ORDER_STEPS)[number];

export interface PlannedOrder {
  readonly key: string;
  /** Index of the helping unit. */
  readonly buyer: number;
  readonly listing: PlannedListing;
  readonly quantity: number;
  readonly beneficiaries: readonly { readonly household: PlannedHousehold; readonly quantity: number }[];
  readonly placedAt: string;
  /** Steps taken by the end of the year, with their instants. */
  readonly steps: readonly { readonly step: OrderStep; readonly at: string }[];
}

const STEP_DAYS: Readonly<Record<OrderStep, number>> = {
  confirm: 1,
  ship: 3,
  receive: 6,
  accept: 7,
  settle: 21,
};

function stepsAfter(placedAt: string) {
  const date = placedAt.slice(0, 10);
  return ORDER_STEPS.map((step) => ({ step, at: `${addDays(date, STEP_DAYS[step])}T06:00:00.000Z` })).filter(
    (taken) => taken.at.slice(0, 10) <= YEAR_END,
  );
}

const inStep = (i: number): string => String(i + 1).padStart(3, '0');

function assistanceOrders(): PlannedOrder[] {
  const random = new Random(20190237);
  return workingInstants(random, '2019-02-12', '2019-11-26', ASSISTANCE_ORDERS).map((placedAt, i) => {
    const reached = random.sample(households, random.int(1, 4));
    const listing = random.pick(inputListings);
    const each = listing.product.category === 'machinery' ? 1 : random.int(1, 12);
    return {
      key: `assistance-${inStep(i)}`,
      buyer: i % DRINKS_COMPANY,
      listing,
      quantity: each * reached.length,
      beneficiaries: reached.map((household) => ({ household, quantity: each })),
      placedAt,
      steps: stepsAfter(placedAt),
    };
  });
}

/**
 * What canteens buy during the year comes from the co-operatives, whose shelves are full from February on.
 */
function produceOrders(): PlannedOrder[] {
  const ofCooperatives = produceListings.filter((listing) => listing.seller.kind === 'cooperative');
  const random = new Random(20190064);
  return workingInstants(random, '2019-03-04', '2019-11-22', PRODUCE_ORDERS).map((placedAt, i) => ({
    key: `produce-${inStep(i)}`,
    buyer: random.int(0, DRINKS_COMPANY - 1),
    listing: random.pick(ofCooperatives),
    quantity: random.int(2, 18),
    beneficiaries: [],
    placedAt,
    steps: stepsAfter(placedAt),
  }));
}

const orangeOrders = (): PlannedOrder[] =>
  produceListings
    .filter((listing) => listing.seller.householdKey && listing.key.endsWith('-listing-1'))
    .map((listing, i) => {
      const placedAt = `2019-10-2${3 + (i % 3)}T02:${10 + i}:00.000Z`;
      return {
        key: `oranges-${inStep(i)}`,
        buyer: DRINKS_COMPANY,
        listing,
        quantity: ORANGE_KG,
        beneficiaries: [],
        placedAt,
        steps: stepsAfter(placedAt),
      };
    });

/** Every order of the year, in the order they were placed. */
export const plannedOrders = (): PlannedOrder[] =>
  [...assistanceOrders(), ...produceOrders(), ...orangeOrders()].sort((a, b) =>
    a.placedAt < b.placedAt ? -1 : 1,
  );
