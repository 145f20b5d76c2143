import type { API } from '@yinhu/contracts';
import {
  businessDate,
  creditCodeCheck,
  identityNumberCheck,
  lineAmountFen,
  type RequestOf,
  wallClock,
} from '@yinhu/contracts/kernel';
import { childrenOf } from '@yinhu/divisions';

export type Plan = RequestOf<typeof API.filing.filings.draft>;
export type Dossier = RequestOf<typeof API.household.households.register>;
export type Offer = RequestOf<typeof API.marketplace.listings.publish>;

export const today = (): string => businessDate(new Date());
export const THIS_YEAR = Number(today().slice(0, 4));
export const YUAN = 100;

let drawn = 0;
/** A number that nobody else has in this run. */
const draw = (): number => ++drawn;

/** A right unified social credit code of a made-up organisation. */
export function creditCode(county: string): string {
  const body = `11${county}MB${String(draw()).padStart(7, '0')}`;
  return body + creditCodeCheck(body);
}

/** A right identity number of somebody made up. */
export function identityNumber(county: string): string {
  const n = draw();
  const body = `${county}19${60 + (n % 30)}0${1 + (n % 9)}1${n % 10}${String(n % 1000).padStart(3, '0')}`;
  return body + identityNumberCheck(body);
}

/**
 * A plan that the green channel files at once where the quota covers it: one line, one source, unlike any
 * other.
 */
export function plan(places: readonly string[], change: Partial<Plan> = {}): Plan {
  const n = draw();
  const [quantity, unitPriceFen] = [10, 1_000 * YUAN + n];
  const budgetFen = lineAmountFen(quantity, unitPriceFen);
  return {
    title: `打印设备采购第 ${n} 批`,
    fiscalYear: THIS_YEAR,
    purpose: 'poverty_alleviation',
    purposeStatement: '为村级服务点配备设备，方便贫困户办事。',
    method: 'request_for_quotations',
    organisationForm: 'entity',
    lines: [
      {
        catalogueCode: 'A02010601',
        description: '打印设备',
        quantity,
        unitPriceFen,
        budgetFen,
        beneficiaryDivisions: [...places],
      },
    ],
    funding: [{ source: 'county_poverty_fund', amountFen: budgetFen }],
    purposeEvidence: {
      villages: places.map(firstVillage),
      fundDocument: '赣财农〔2019〕12号',
      households: 20,
    },
    plannedStart: today(),
    ...change,
  };
}

const firstVillage = (code: string): string => {
  const [below] = childrenOf(code);
  return below ? firstVillage(below.code) : code;
};

/** Of the heads of the counties' households. */
export const SURNAME = '钟';

export function dossier(village: string, change: Partial<Dossier> = {}): Dossier {
  return {
    divisionCode: village,
    attribute: 'general',
    povertyStatus: 'in_poverty',
    mainCause: 'skills',
    members: [
      {
        name: `${SURNAME}福生`,
        identityNumber: identityNumber(village.slice(0, 6)),
        relation: 'head',
        health: 'healthy',
        labourAbility: 'ordinary',
        schooling: 'not_in_school',
        phone: '13970000001',
      },
    ],
    ...change,
  };
}

export function offer(sellerId: string, originCode: string, change: Partial<Offer> = {}): Offer {
  return {
    sellerId,
    title: `高山脐橙 ${draw()}`,
    category: 'fruit_vegetables',
    column: 'targeted_alleviation',
    unit: 'kg',
    priceFen: 560,
    stock: 10_000,
    originCode,
    ...change,
  };
}

/** Farm inputs, which helping units buy for households. */
export const inputsOffer = (sellerId: string, originCode: string, change: Partial<Offer> = {}): Offer =>
  offer(sellerId, originCode, {
    title: '复合肥',
    category: 'fertiliser',
    column: 'agricultural_services',
    unit: 'bag',
    ...change,
  });

/** A room that is open on every working day. */
export const room = (name: string) => ({
  name,
  address: '政务服务中心三楼',
  capacity: 40,
  equipment: [],
  openingHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:30', closes: '17:30' })),
});

/** An hour in a room within the next weeks. */
export const wish = (title: string) => ({
  title,
  use: 'bid_opening' as const,
  durationMinutes: 60,
  earliest: inDays(1),
  latest: inDays(40),
  headcount: 10,
});

export const inDays = (days: number): string => new Date(wallClock() + days * 86_400_000).toISOString();
