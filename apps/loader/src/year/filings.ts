import type { API } from '@yinhu/contracts';
import type { CatalogueItem, FundingSource } from '@yinhu/contracts/filing';
import { addDays, type RequestOf } from '@yinhu/contracts/kernel';
import { apportion, childrenOf, getDivision } from '@yinhu/divisions';
import { addHours, at, workingInstants } from './calendar.ts';
import { ENTITIES, type PlannedEntity } from './entities.ts';
import { evidenceOf } from './purpose-evidence.ts';
import { Random } from './random.ts';

export type FilingInput = RequestOf<typeof API.filing.filings.draft>;

/**
 * What becomes of a planned filing: filed by the rules; approved by a reviewer; returned, corrected and then
 * filed; or never filed.
 */
export type Course = 'by_rules' | 'approved' | 'corrected' | 'returned' | 'withdrawn' | 'draft' | 'rejected';

export interface PlannedFiling {
  readonly key: string;
  readonly entity: PlannedEntity;
  readonly course: Course;
  readonly submittedAt: string;
  /** When a reviewer decided, where one did. */
  readonly decidedAt: string;
  readonly input: FilingInput;
}

/** Batches and budget of Chongyi's poverty-alleviation filings to the end of November 2019. */
export const BATCHES = 137;
export const BUDGET_FEN = 3_267_700_000;

const THOUSAND_YUAN_FEN = 100_000;
/**
 * Quantities that divide a thousand yuan without a remainder of a fen: of single things, and of what comes by
 * the hundred.
 */
const FEW = [1, 2, 4, 5, 8, 10];
const MANY = [100, 200, 250, 400, 500, 1000];
const BY_THE_HUNDRED = ['株', '袋', '瓶', '公斤', '千克', '册', '本', '盏', '吨', '亩'];
const SOURCES: readonly FundingSource[] = [
  'central_poverty_fund',
  'provincial_poverty_fund',
  'county_poverty_fund',
  'integrated_agricultural_fund',
];
const TOWNSHIPS = childrenOf('360725').map((division) => division.code);

/** The 137 batches that were filed, and a few more that were not, in the order they were submitted. */
export function planFilings(catalogue: readonly CatalogueItem[]): PlannedFiling[] {
  const random = new Random(20190137);
  const weights = Array.from({ length: BATCHES }, () => 0.4 + random.next() ** 3 * 6);
  const thousands = apportion(BUDGET_FEN / THOUSAND_YUAN_FEN - BATCHES * 20, weights).map(
    (share) => share + 20,
  );
  const instants = workingInstants(random, '2019-01-14', '2019-11-27', BATCHES);
  const filed = thousands.map((thousand, i) =>
    plan(random, catalogue, i, thousand, courseOf(i), instants[i] ?? ''),
  );
  const open = (['returned', 'withdrawn', 'rejected', 'draft'] as const).map((course, i) =>
    plan(random, catalogue, BATCHES + i, 60 + i * 35, course, `2019-11-${28 + (i % 2)}T0${1 + i}:20:00.000Z`),
  );
  return [...filed, ...open];
}

function courseOf(i: number): Course {
  if (i % 19 === 7) return 'approved';
  return i % 27 === 11 ? 'corrected' : 'by_rules';
}

function plan(
  random: Random,
  catalogue: readonly CatalogueItem[],
  i: number,
  thousands: number,
  course: Course,
  submittedAt: string,
): PlannedFiling {
  const entity = ENTITIES[i % ENTITIES.length] as PlannedEntity;
  const townships = random.sample(TOWNSHIPS, random.int(1, 3));
  const lines = planLines(random, itemsOf(catalogue, entity), thousands, townships);
  const places = townships.map((code) => getDivision(code).name.slice(0, 2)).join('、');
  return {
    key: `filing-${String(i + 1).padStart(3, '0')}`,
    entity,
    course,
    submittedAt,
    decidedAt: decisionAfter(submittedAt),
    input: {
      title: `${places}${lines[0]?.description ?? ''}采购`,
      fiscalYear: 2019,
      purpose: 'poverty_alleviation',
      purposeStatement: `用于${places}等地贫困户脱贫攻坚，资金来源为财政专项扶贫资金，受益对象为建档立卡贫困户。`,
      method: methodOf(random, thousands),
      organisationForm: random.pick(['central', 'entity', 'entity', 'department']),
      lines,
      funding: shareFunding(random, thousands),
      plannedStart: submittedAt.slice(0, 10),
      ...evidenceOf(i, townships, submittedAt),
    },
  };
}

const TENDERED_FROM = 600;
const METHODS = [
  'competitive_negotiation',
  'competitive_consultation',
  'request_for_quotations',
  'mall_purchase',
] as const;

/** The largest plans are tendered openly, though no threshold asks for it. */
function methodOf(random: Random, thousands: number): FilingInput['method'] {
  const method = random.pick(METHODS);
  return thousands >= TENDERED_FROM ? 'open_tender' : method;
}

/** A reviewer decides two hours later, or, late in the day, at ten the next morning. */
function decisionAfter(submittedAt: string): string {
  const twoHoursLater = addHours(submittedAt, 2);
  return twoHoursLater.slice(11) < '09:00'
    ? twoHoursLater
    : at(addDays(submittedAt.slice(0, 10), 1), '10:00');
}

function itemsOf(catalogue: readonly CatalogueItem[], entity: PlannedEntity): readonly CatalogueItem[] {
  const own = catalogue.filter((item) => entity.buys.some((word) => item.name.includes(word)));
  return own.length > 0 ? own : catalogue;
}

function planLines(
  random: Random,
  items: readonly CatalogueItem[],
  thousands: number,
  townships: readonly string[],
): FilingInput['lines'] {
  const chosen = random.sample(items, Math.min(items.length, thousands > 60 ? random.int(1, 3) : 1));
  const parts = apportion(
    thousands - chosen.length,
    chosen.map(() => 0.5 + random.next()),
  ).map((part) => part + 1);
  return chosen.map((item, i) => {
    const budgetFen = (parts[i] ?? 0) * THOUSAND_YUAN_FEN;
    const quantity =
      item.group === 'goods' ? random.pick(BY_THE_HUNDRED.includes(item.unit) ? MANY : FEW) : 1;
    return {
      catalogueCode: item.code,
      description: item.name,
      quantity,
      unitPriceFen: budgetFen / quantity,
      budgetFen,
      beneficiaryDivisions: [...(i === 0 ? townships : townships.slice(0, 1))],
    };
  });
}

function shareFunding(random: Random, thousands: number): FilingInput['funding'] {
  const sources = random.sample(SOURCES, thousands > 300 ? 2 : 1);
  const parts = apportion(
    thousands - sources.length,
    sources.map(() => 1),
  ).map((part) => part + 1);
  return sources.map((source, i) => ({ source, amountFen: (parts[i] ?? 0) * THOUSAND_YUAN_FEN }));
}
