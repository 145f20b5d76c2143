import { businessDate, FilingInput, faultsOf, type filings, lineAmountFen, type OcdsFault, type RequestOf } from '@yinhu/contracts';
import { findCatalogueItem } from '../../catalogue/catalogue-items.ts';
import { isObject, isObjects, type Json, type JsonObject } from '../json.ts';
import type { Release } from '../merge/in-order.ts';
import { leftOutOf } from './left-out.ts';
import { fundingOf } from './process-funding.ts';
import { methodIn } from './process-method.ts';
import { fenIn, textIn } from './read-values.ts';

type Plan = Omit<RequestOf<typeof filings.draft>, 'workingCopyId'>;

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
  readonly leftOut: readonly string[];
}

const CREDIT_CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

/**
 * What a process says, by its merged releases, as a plan of the county.
 * @param filedAt when its first release was made: that gives the fiscal year
 */
export function processPlan(process: Release, county: string, filedAt: Date): ProcessPlan {
  const faults: OcdsFault[] = [];
  const fault = (field: string, reason: string, params?: OcdsFault['params']): undefined => {
    faults.push({ field, reason, ...(params ? { params } : {}) });
  };
  const tender = isObject(process.tender) ? process.tender : {};
  const planning = isObject(process.planning) ? process.planning : {};
  const budget = isObject(planning.budget) ? planning.budget : {};
  const title = textIn(tender.title) ?? textIn(budget.project) ?? textIn(budget.description) ?? null;
  const creditCode = creditCodeOf(process);
  if (!creditCode) fault('buyer', 'required');
  const budgetFen = fenIn(budget.amount, 'planning.budget.amount', fault) ?? fenIn(tender.value, 'tender.value', fault) ?? null;
  const items = isObjects(tender.items) ? tender.items : [];
  if (budgetFen === null || items.length === 0) fault('planning.budget', 'ocds_no_plan');
  const lines = items.flatMap((item, i) => lineOf(item, `tender.items[${i}]`, county, fault) ?? []);
  const total = lines.reduce((sum, line) => sum + line.budgetFen, 0);
  if (faults.length === 0 && budgetFen !== total) fault('planning.budget.amount', 'funding_total');
  const plan: Plan = {
    title: title ?? '',
    fiscalYear: Number(businessDate(filedAt).slice(0, 4)),
    purpose: 'ordinary',
    ...(textIn(planning.rationale) ? { purposeStatement: textIn(planning.rationale) } : {}),
    method: methodIn(tender),
    organisationForm: 'entity',
    lines,
    funding: fundingOf(budget, budgetFen ?? total, fault),
  };
  if (faults.length === 0)
    faults.push(...faultsOf(FilingInput, plan).map(({ field, reason, params }) => ({ field, reason, ...(params ? { params } : {}) })));
  return {
    title,
    buyer: isObject(process.buyer) ? (textIn(process.buyer.name) ?? null) : null,
    creditCode,
    budgetFen,
    plan: faults.length === 0 ? plan : undefined,
    faults,
    leftOut: leftOutOf(process),
  };
}

/** The buyer's credit code: of the party that the process refers to as its buyer, or that has the role. */
function creditCodeOf({ buyer, parties }: Release): string | null {
  const all = isObjects(parties) ? parties : [];
  const referred = isObject(buyer) ? all.find(({ id }) => id === buyer.id) : undefined;
  const party = referred ?? all.find(({ roles }) => Array.isArray(roles) && roles.includes('buyer'));
  const ids = [party?.identifier, ...(isObjects(party?.additionalIdentifiers) ? party.additionalIdentifiers : [])];
  const codes = ids.flatMap((identifier) => (isObject(identifier) ? [String(identifier.id ?? '')] : []));
  return codes.find((code) => CREDIT_CODE.test(code)) ?? null;
}

type Fault = (field: string, reason: string, params?: OcdsFault['params']) => undefined;

function lineOf(item: JsonObject, field: string, county: string, fault: Fault): Plan['lines'][number] | undefined {
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
  const all: (Json | undefined)[] = [classification, ...(isObjects(additionalClassifications) ? additionalClassifications : [])];
  const codes = all.flatMap((each) => (isObject(each) ? [String(each.id ?? '')] : []));
  return codes.find((code) => findCatalogueItem(code));
}
