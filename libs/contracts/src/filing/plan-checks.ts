import type { z } from 'zod';

/** Each entry once, or once by one of its fields; the later of two equal entries is invalid. */
export const distinct =
  <T>(field?: keyof T & string) =>
  (entries: readonly T[], context: z.core.$RefinementCtx<readonly T[]>): void => {
    const seen = new Set<unknown>();
    entries.forEach((entry, i) => {
      const key = field ? entry[field] : entry;
      if (seen.has(key))
        context.addIssue({ code: 'custom', path: field ? [i, field] : [i], params: { reason: 'duplicate' } });
      seen.add(key);
    });
  };

interface Plan {
  readonly purpose: string;
  readonly purposeStatement?: string | undefined;
  readonly lines: readonly { readonly budgetFen: number }[];
  readonly funding: readonly { readonly amountFen: number }[];
  readonly plannedStart?: string | undefined;
  readonly plannedEnd?: string | undefined;
  readonly singleSource?: { readonly noticeFrom: string; readonly noticeTo: string } | undefined;
}

/** A plan's fields, with the checks across fields. */
export const wholePlan = <S extends z.ZodType<Plan>>(fields: S): S =>
  fields
    .superRefine(purposeIsStated, { when: ({ value }) => typeof value === 'object' && value !== null })
    .superRefine(partsFit);

/** Runs for unfinished plans too: zod checks the whole only once every part is valid. */
function purposeIsStated({ purpose, purposeStatement }: Partial<Plan>, context: z.core.$RefinementCtx): void {
  if (purpose === 'poverty_alleviation' && purposeStatement === undefined)
    context.addIssue({ code: 'custom', path: ['purposeStatement'], params: { reason: 'required' } });
}

function partsFit(plan: Plan, context: z.core.$RefinementCtx<Plan>): void {
  const fault = (path: string[], params: Record<string, string | number>) =>
    context.addIssue({ code: 'custom', path, params });
  if (plan.plannedStart && plan.plannedEnd && plan.plannedEnd < plan.plannedStart)
    fault(['plannedEnd'], { reason: 'date_order' });
  if (plan.singleSource && plan.singleSource.noticeTo < plan.singleSource.noticeFrom)
    fault(['singleSource', 'noticeTo'], { reason: 'date_order' });
  if (exceedsExactNumbers(plan.lines.map((line) => line.budgetFen)))
    fault(['lines'], { reason: 'sum_too_big' });
  if (exceedsExactNumbers(plan.funding.map((share) => share.amountFen)))
    fault(['funding'], { reason: 'sum_too_big' });
}

const exceedsExactNumbers = (fen: readonly number[]): boolean =>
  fen.reduce((sum, part) => sum + part, 0) > Number.MAX_SAFE_INTEGER;
