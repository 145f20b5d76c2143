import { addDays } from '@yinhu/contracts/kernel';
import type { SettledFiling } from './amendments.ts';
import { ENTITIES, type PlannedEntity } from './entities.ts';
import type { PlannedTender } from './tender.ts';

/** What goes into one tender: a plan, several plans of one entity, or a part of a plan. */
export interface Bundle {
  readonly key: string;
  /** Of the first plan among the year's. */
  readonly number: number;
  readonly entity: PlannedEntity;
  readonly title: string;
  readonly method: PlannedTender['method'];
  readonly isPart: boolean;
  readonly parts: readonly { readonly plan: SettledFiling; readonly amountFen: number }[];
  readonly lots: readonly {
    readonly title: string;
    readonly valueFen: number;
    readonly catalogueCode: string;
    readonly description: string;
    readonly divisions: readonly string[];
    readonly plannedEnd: string;
  }[];
}

/** Numbers of plans that were put out in two tenders. */
const SPLIT = [16, 89, 117];
/** The first of two plans of an entity that were put out together with the entity's next. */
const MERGED = [10, 22, 26, 44, 53, 57, 66, 79, 87];
const FIRST_PART_PERCENT = 60;

/** Every filed plan in one bundle, or in two. */
export function bundles(filed: readonly SettledFiling[]): Bundle[] {
  const taken = new Set<SettledFiling>();
  return filed.flatMap((plan, i): Bundle[] => {
    if (taken.has(plan)) return [];
    const number = i + 1;
    const next = filed[i + ENTITIES.length];
    if (MERGED.includes(number) && next) {
      taken.add(next);
      return [merged(number, plan, next)];
    }
    return SPLIT.includes(number) ? split(number, plan) : [single(number, plan)];
  });
}

const budgetOf = ({ input }: SettledFiling): number =>
  input.lines.reduce((sum, { budgetFen }) => sum + budgetFen, 0);

function lotOf(plan: SettledFiling, valueFen: number): Bundle['lots'][number] {
  const { title, lines, plannedEnd } = plan.input;
  const [first] = lines;
  return {
    title,
    valueFen,
    catalogueCode: first?.catalogueCode ?? '',
    description: lines.map(({ description }) => description).join('、'),
    divisions: [...new Set(lines.flatMap(({ beneficiaryDivisions }) => beneficiaryDivisions))],
    plannedEnd: plannedEnd ?? addDays(plan.submittedAt.slice(0, 10), 200),
  };
}

function bundle(number: number, plan: SettledFiling, valueFen: number): Bundle {
  const { entity, input, key } = plan;
  const lots = [lotOf(plan, valueFen)];
  return {
    key: `tender-${key}`,
    number,
    entity,
    title: input.title,
    method: input.method,
    isPart: false,
    parts: [{ plan, amountFen: valueFen }],
    lots,
  };
}

const single = (number: number, plan: SettledFiling): Bundle => bundle(number, plan, budgetOf(plan));

/** Two plans in one tender, each a lot of it. */
function merged(number: number, first: SettledFiling, second: SettledFiling): Bundle {
  const [one, other] = [single(number, first), single(number, second)];
  return {
    ...one,
    title: `${first.input.title}等两项计划合并项目`,
    parts: [...one.parts, ...other.parts],
    lots: [...one.lots, ...other.lots],
  };
}

/** One plan in two tenders. */
function split(number: number, plan: SettledFiling): Bundle[] {
  const budgetFen = budgetOf(plan);
  const firstFen = Math.round((budgetFen * FIRST_PART_PERCENT) / 100);
  return [
    { ...bundle(number, plan, firstFen), title: `${plan.input.title}（一期）`, isPart: true },
    {
      ...bundle(number, plan, budgetFen - firstFen),
      key: `tender-${plan.key}-b`,
      title: `${plan.input.title}（二期）`,
      isPart: true,
    },
  ];
}
