import type { CatalogueGroup, Filing } from '@yinhu/contracts/filing';
import { addDays, daysBetween } from '@yinhu/contracts/kernel';
import { findCatalogueNode } from '../register/catalogue/catalogue-tree.ts';
import { type Found, type Judges, limitOf, type Parameters, percentOf } from './indicator.ts';

/** A filed plan, as far as indicators over an entity's plans look at it. */
export interface PlanFacts {
  readonly id: string;
  readonly number: string;
  /** Business date of its filing. */
  readonly filedOn: string;
  readonly fiscalYear: number;
  readonly method: Filing['method'];
  readonly budgetFen: number;
  /** What it spends in each category of the catalogue. */
  readonly amounts: readonly {
    readonly category: string;
    readonly group: CatalogueGroup;
    readonly amountFen: number;
  }[];
}

export interface AwardFacts {
  readonly supplierId: string;
  readonly supplierName: string;
  readonly awardedOn: string;
  readonly amountFen: number;
}

/** All that an entity has filed and not cancelled, and awarded. */
export interface EntityFacts {
  readonly plans: readonly PlanFacts[];
  readonly awards: readonly AwardFacts[];
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, fen) => sum + fen, 0);

/** The latest year in which something was found. */
function latestYear<T>(
  entries: readonly T[],
  yearOf: (entry: T) => number,
  judge: (year: number, entries: readonly T[]) => Found | null,
): Found | null {
  const years = [...new Set(entries.map(yearOf))].toSorted((a, b) => b - a);
  for (const year of years) {
    const found = judge(
      year,
      entries.filter((entry) => yearOf(entry) === year),
    );
    if (found) return found;
  }
  return null;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

function bySupplier(awards: readonly AwardFacts[]) {
  const names = new Map(awards.map(({ supplierId, supplierName }) => [supplierId, supplierName]));
  return [...names].map(([id, name]) => {
    const own = awards.filter(({ supplierId }) => supplierId === id);
    return { id, name, awards: own.length, partFen: total(own.map(({ amountFen }) => amountFen)) };
  });
}

/** Plans of a kind among all, where their share of the money is what the parameter asks. */
function shareOf(
  year: number,
  plans: readonly PlanFacts[],
  part: readonly PlanFacts[],
  parameters: Parameters,
): Found | null {
  if (plans.length < limitOf(parameters, 'minimumPlans')) return null;
  const [totalFen, partFen] = [
    total(plans.map(({ budgetFen }) => budgetFen)),
    total(part.map(({ budgetFen }) => budgetFen)),
  ];
  const sharePercent = percentOf(partFen, totalFen);
  if (sharePercent < limitOf(parameters, 'sharePercent')) return null;
  const records = part.map(({ id, number, budgetFen, filedOn }) => ({
    kind: 'filing' as const,
    id,
    name: number,
    facts: { budgetFen, filedOn },
  }));
  return {
    facts: { year, plans: plans.length, partPlans: part.length, partFen, totalFen, sharePercent },
    records: records.toSorted((a, b) => a.name.localeCompare(b.name)),
  };
}

/** Indicators over all of an entity's plans and awards. */
export const ENTITY_JUDGES: Judges<EntityFacts> = {
  YEAR_END_RUSH: ({ plans }, parameters) =>
    latestYear(
      plans,
      ({ filedOn }) => yearOf(filedOn),
      (year, filed) => {
        const rushed = filed.filter(
          ({ filedOn }) => daysBetween(filedOn, `${year}-12-31`) < limitOf(parameters, 'lastDays'),
        );
        return shareOf(year, filed, rushed, parameters);
      },
    ),

  SINGLE_SOURCE_SHARE: ({ plans }, parameters) =>
    latestYear(
      plans,
      ({ fiscalYear }) => fiscalYear,
      (year, filed) =>
        shareOf(
          year,
          filed,
          filed.filter(({ method }) => method === 'single_source'),
          parameters,
        ),
    ),

  SUPPLIER_CONCENTRATION: ({ awards }, parameters) =>
    latestYear(
      awards,
      ({ awardedOn }) => yearOf(awardedOn),
      (year, given) => {
        if (given.length < limitOf(parameters, 'minimumAwards')) return null;
        const [first] = bySupplier(given).toSorted(
          (a, b) => b.partFen - a.partFen || a.id.localeCompare(b.id),
        );
        const totalFen = total(given.map(({ amountFen }) => amountFen));
        const sharePercent = first ? percentOf(first.partFen, totalFen) : 0;
        if (!first || sharePercent < limitOf(parameters, 'sharePercent')) return null;
        const { id, name, awards: partAwards, partFen } = first;
        return {
          facts: { year, awards: given.length, partAwards, partFen, totalFen, sharePercent },
          records: [{ kind: 'supplier', id, name, facts: {} }],
        };
      },
    ),
};

/** Methods that are open to everybody, or were when the framework was made. */
const OPEN_METHODS: readonly Filing['method'][] = ['open_tender', 'framework'];

/**
 * PLAN_SPLITTING of one plan, beside the others of its entity: in one category it and earlier ones within the
 * window stay each below the open-tender threshold and reach it together.
 */
export function splittingOf(
  plan: PlanFacts,
  plans: readonly PlanFacts[],
  thresholds: Readonly<Partial<Record<CatalogueGroup, number>>>,
  parameters: Parameters,
): Found | null {
  if (OPEN_METHODS.includes(plan.method)) return null;
  const first = addDays(plan.filedOn, 1 - limitOf(parameters, 'windowDays'));
  for (const { category, group, amountFen } of plan.amounts.toSorted((a, b) =>
    a.category.localeCompare(b.category),
  )) {
    const thresholdFen = thresholds[group];
    if (thresholdFen === undefined || amountFen >= thresholdFen) continue;
    const parts = plans
      .filter(
        (other) =>
          other.id !== plan.id &&
          !OPEN_METHODS.includes(other.method) &&
          other.filedOn >= first &&
          isBefore(other, plan),
      )
      .flatMap((other) =>
        other.amounts
          .filter((amount) => amount.category === category && amount.amountFen < thresholdFen)
          .map((amount) => ({ ...other, partFen: amount.amountFen })),
      );
    const sumFen = amountFen + total(parts.map(({ partFen }) => partFen));
    if (parts.length === 0 || sumFen < thresholdFen) continue;
    const records = parts.map(({ id, number, partFen, filedOn }) => ({
      kind: 'filing' as const,
      id,
      name: number,
      facts: { amountFen: partFen, filedOn },
    }));
    return {
      facts: { category, ...namesOf(category), plans: parts.length + 1, sumFen, thresholdFen },
      records: records.toSorted((a, b) => a.name.localeCompare(b.name)),
    };
  }
  return null;
}

function namesOf(category: string) {
  const node = findCatalogueNode(category);
  return { categoryName: node?.name ?? category, categoryNameEn: node?.nameEn ?? category };
}

/** Plans of one day are told apart by their numbers, which rise. */
const isBefore = (other: PlanFacts, plan: PlanFacts): boolean =>
  other.filedOn < plan.filedOn || (other.filedOn === plan.filedOn && other.number < plan.number);
