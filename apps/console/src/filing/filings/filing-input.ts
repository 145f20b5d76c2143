import type { ComparablePlan, PlanContent } from '@yinhu/contracts/filing';
import { lineAmountFen } from '@yinhu/contracts/kernel';
import type { FieldValues } from 'react-hook-form';
import { withoutBlanks } from '../../api/form-schema.ts';

/** A line as the form holds it: numbers may still be missing, or be text that is none. */
export interface LineValues {
  catalogueCode?: string;
  description?: string;
  quantity?: number | string | null;
  unitPriceFen?: number | string | null;
  beneficiaryDivisions?: string[];
}

export interface FundingValues {
  source?: string;
  amountFen?: number | string | null;
}

/** Quantity × unit price in fen; undefined until both are numbers that make an amount. */
export function lineBudget({ quantity, unitPriceFen }: LineValues): number | undefined {
  if (typeof quantity !== 'number' || typeof unitPriceFen !== 'number') return undefined;
  if (!Number.isFinite(quantity) || !Number.isSafeInteger(unitPriceFen)) return undefined;
  return lineAmountFen(quantity, unitPriceFen);
}

export const linesTotal = (lines: readonly LineValues[] = []): number =>
  lines.reduce((sum, line) => sum + (lineBudget(line) ?? 0), 0);
export const fundingTotal = (funding: readonly FundingValues[] = []): number =>
  funding.reduce((sum, { amountFen }) => sum + (typeof amountFen === 'number' ? amountFen : 0), 0);

const FIELDS = [
  'title',
  'fiscalYear',
  'purpose',
  'purposeStatement',
  'method',
  'organisationForm',
  'smallEnterprisePercent',
  'funding',
  'plannedStart',
  'plannedEnd',
] as const;

/**
 * Parts of a plan that only some plans have; sent when the plan is one of them and something is filled in.
 */
const PARTS: readonly {
  readonly name: 'singleSource' | 'purposeEvidence';
  readonly belongsTo: (values: FieldValues) => boolean;
}[] = [
  { name: 'singleSource', belongsTo: ({ method }) => method === 'single_source' },
  { name: 'purposeEvidence', belongsTo: ({ purpose }) => purpose === 'poverty_alleviation' },
];

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
const isFilledIn = (part: unknown): boolean =>
  typeof part === 'object' && part !== null && !Object.values(part).every(isBlank);

/** The operation's input: only the contract's fields, each line with its budget reckoned. */
export function filingInput(values: FieldValues): Record<string, unknown> {
  const plan = Object.fromEntries(FIELDS.map((field) => [field, values[field]]));
  const parts = PARTS.filter(({ name, belongsTo }) => belongsTo(values) && isFilledIn(values[name])).map(
    ({ name }) => [name, values[name]],
  );
  const lines = ((values.lines ?? []) as LineValues[]).map(
    ({ catalogueCode, description, quantity, unitPriceFen, beneficiaryDivisions }) => ({
      catalogueCode,
      description,
      quantity,
      unitPriceFen,
      budgetFen: lineBudget({ quantity, unitPriceFen }),
      beneficiaryDivisions: beneficiaryDivisions ?? [],
    }),
  );
  return withoutBlanks({ ...plan, ...Object.fromEntries(parts), lines });
}

/** The form's values for an existing plan. */
export const filingValues = (filing: PlanContent) => ({
  ...Object.fromEntries(FIELDS.map((field) => [field, filing[field]])),
  singleSource: filing.singleSource,
  purposeEvidence: filing.purposeEvidence,
  lines: filing.lines.map(({ catalogueCode, description, quantity, unitPriceFen, beneficiaryDivisions }) => ({
    catalogueCode,
    description,
    quantity,
    unitPriceFen,
    beneficiaryDivisions,
  })),
});

const MOST_TITLE = 120;

/** What a new plan takes over from an earlier one: everything but its year and its dates. */
export const copiedValues = (filing: PlanContent, title: string, fiscalYear: number) => ({
  ...filingValues(filing),
  title: title.slice(0, MOST_TITLE),
  fiscalYear,
  plannedStart: null,
  plannedEnd: null,
  singleSource: filing.singleSource && {
    ground: filing.singleSource.ground,
    reason: filing.singleSource.reason,
  },
});

/** What is typed, to be compared with what is in force. */
export const comparable = (values: FieldValues): ComparablePlan => ({
  smallEnterprisePercent: 0,
  ...filingInput(values),
  budgetFen: linesTotal(values.lines as LineValues[] | undefined),
});
