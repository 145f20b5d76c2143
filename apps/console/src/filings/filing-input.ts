import { type Filing, lineAmountFen } from '@yinhu/contracts';
import type { FieldValues } from 'react-hook-form';
import { withoutBlanks } from '../api/form-schema.ts';

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

export const linesTotal = (lines: readonly LineValues[] = []): number => lines.reduce((sum, line) => sum + (lineBudget(line) ?? 0), 0);
export const fundingTotal = (funding: readonly FundingValues[] = []): number =>
  funding.reduce((sum, { amountFen }) => sum + (typeof amountFen === 'number' ? amountFen : 0), 0);

const FIELDS = [
  'title',
  'fiscalYear',
  'purpose',
  'purposeStatement',
  'method',
  'organisationForm',
  'funding',
  'plannedStart',
  'plannedEnd',
] as const;

/** The operation's input: only the contract's fields, each line with its budget reckoned. */
export function filingInput(values: FieldValues): Record<string, unknown> {
  const plan = Object.fromEntries(FIELDS.map((field) => [field, values[field]]));
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
  return withoutBlanks({ ...plan, lines });
}

/** The form's values for an existing plan. */
export const filingValues = (filing: Filing) => ({
  ...Object.fromEntries(FIELDS.map((field) => [field, filing[field]])),
  lines: filing.lines.map(({ catalogueCode, description, quantity, unitPriceFen, beneficiaryDivisions }) => ({
    catalogueCode,
    description,
    quantity,
    unitPriceFen,
    beneficiaryDivisions,
  })),
});
