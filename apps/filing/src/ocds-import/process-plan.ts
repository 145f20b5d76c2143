import { type FILING, FilingInput, type OcdsFault } from '@yinhu/contracts/filing';
import { businessDate, faultsOf, lineAmountFen, type RequestOf } from '@yinhu/contracts/kernel';
import { isObject, isObjects, type Json, type JsonObject } from '../ocds/json.ts';
import type { Release } from '../ocds/merge/in-order.ts';
import { findCatalogueItem } from '../register/catalogue/catalogue-items.ts';
import { organisationIn } from './organisation.ts';
import { fundingOf } from './process-funding.ts';
import { methodIn } from './process-method.ts';
import { dayIn, type Fault, fenIn, listed, objectIn, textIn } from './read-values.ts';

type Plan = Omit<RequestOf<typeof FILING.filings.draft>, 'workingCopyId'>;

/** A process of elsewhere, understood as a plan. */
export interface ProcessPlan {
  readonly title: string | null;
  readonly buyer: string | null;
  /** Unified social credit code of the buyer. */
  readonly creditCode: string | null;
  readonly budgetFen: number | null;
  /** Absent when something does not fit. */
  readonly plan: Plan | undefined;
  readonly faults: readonly OcdsFault[];
}

/**
 * What a process says, by its merged releases, as a plan of the county.
 * @param filedAt when its first release was made: that gives the fiscal year
 */
export function processPlan(process: Release, county: string, filedAt: Date): ProcessPlan {
  const faults: OcdsFault[] = [];
  const fault: Fault = (field, reason, params) => {
    faults.push({ field, reason, ...(params ? { params } : {}) });
    return undefined;
  };
  const tender = objectIn(process.tender);
  const planning = objectIn(process.planning);
  const budget = objectIn(planning.budget);
  const title = textIn(tender.title) ?? textIn(budget.project) ?? textIn(budget.description) ?? null;
  const { creditCode, name: buyer } = organisationIn(process, process.buyer, 'buyer');
  if (!creditCode) fault('buyer', 'required');
  const budgetFen =
    fenIn(budget.amount, 'planning.budget.amount', fault) ??
    fenIn(tender.value, 'tender.value', fault) ??
    null;
  const items = listed(tender.items, 'tender.items');
  if (budgetFen === null || items.length === 0) fault('planning.budget', 'ocds_no_plan');
  const lines = items.flatMap(({ item, field }) => lineOf(item, field, county, fault) ?? []);
  const total = lines.reduce((sum, line) => sum + line.budgetFen, 0);
  if (faults.length === 0 && budgetFen !== total) fault('planning.budget.amount', 'funding_total');
  const plan: Plan = {
    title: title ?? '',
    fiscalYear: fiscalYearIn(budget) ?? Number(businessDate(filedAt).slice(0, 4)),
    purpose: 'ordinary',
    ...(textIn(planning.rationale) ? { purposeStatement: textIn(planning.rationale) } : {}),
    method: methodIn(tender),
    organisationForm: 'entity',
    lines,
    funding: fundingOf(budget, budgetFen ?? total, fault),
    ...plannedDays(planning, tender),
  };
  if (faults.length === 0)
    faults.push(
      ...faultsOf(FilingInput, plan).map(({ field, reason, params }) => ({
        field,
        reason,
        ...(params ? { params } : {}),
      })),
    );
  return {
    title,
    buyer,
    creditCode,
    budgetFen,
    plan: faults.length === 0 ? plan : undefined,
    faults,
  };
}

/** The year that the budget is of, where it is of one. */
function fiscalYearIn({ budgetBreakdown }: JsonObject): number | undefined {
  const periods = listed(budgetBreakdown, '').map(({ item }) => objectIn(item.period));
  const years = new Set(
    periods
      .flatMap(({ startDate, endDate }) => [dayIn(startDate), dayIn(endDate)])
      .map((day) => day?.slice(0, 4)),
  );
  const [year, ...others] = years;
  return year && others.length === 0 ? Number(year) : undefined;
}

/** When it was to begin and end: by the planned milestones, or the period of its contracts. */
function plannedDays(
  { milestones }: JsonObject,
  { contractPeriod }: JsonObject,
): Pick<Plan, 'plannedStart' | 'plannedEnd'> {
  const due = (type: string) =>
    dayIn(listed(milestones, '').find(({ item }) => item.type === type)?.item.dueDate);
  const period = objectIn(contractPeriod);
  const plannedStart = due('preProcurement') ?? dayIn(period.startDate);
  const plannedEnd = due('delivery') ?? dayIn(period.endDate);
  const isInOrder = !plannedStart || !plannedEnd || plannedStart <= plannedEnd;
  return { ...(plannedStart ? { plannedStart } : {}), ...(plannedEnd && isInOrder ? { plannedEnd } : {}) };
}

function lineOf(
  item: JsonObject,
  field: string,
  county: string,
  fault: Fault,
): Plan['lines'][number] | undefined {
  const code = catalogueCode(item);
  if (!code) return fault(`${field}.classification`, 'unknown_catalogue_item');
  const quantity = typeof item.quantity === 'number' ? item.quantity : undefined;
  if (quantity === undefined) return fault(`${field}.quantity`, 'required');
  const unit = isObject(item.unit) ? item.unit : {};
  const unitPriceFen = fenIn(unit.value, `${field}.unit.value`, fault);
  if (unitPriceFen === undefined) return fault(`${field}.unit.value`, 'required');
  const description = textIn(item.description) ?? findCatalogueItem(code)?.name ?? code;
  return {
    catalogueCode: code,
    description,
    quantity,
    unitPriceFen,
    budgetFen: lineAmountFen(quantity, unitPriceFen),
    beneficiaryDivisions: [county],
  };
}

/** The item's code in our catalogue, from whichever of its classifications has one. */
function catalogueCode({ classification, additionalClassifications }: JsonObject): string | undefined {
  const all: (Json | undefined)[] = [
    classification,
    ...(isObjects(additionalClassifications) ? additionalClassifications : []),
  ];
  const codes = all.flatMap((each) => (isObject(each) ? [String(each.id ?? '')] : []));
  return codes.find((code) => findCatalogueItem(code));
}
