import { FundingSource } from '@yinhu/contracts/filing';
import { isObjects, type JsonObject } from '../ocds/json.ts';
import { fenIn } from './read-values.ts';

type Source = FundingSource;
type Fault = (field: string, reason: string) => undefined;

const isSource = (id: unknown): id is Source =>
  typeof id === 'string' && Object.hasOwn(FundingSource.labels, id);

/** The funding as the budget breaks it down by our sources; else all of it from the entity's own budget. */
export function fundingOf(
  { budgetBreakdown }: JsonObject,
  budgetFen: number,
  fault: Fault,
): { source: Source; amountFen: number }[] {
  const parts = isObjects(budgetBreakdown) ? budgetBreakdown : [];
  if (parts.length === 0 || !parts.every(({ id }) => isSource(id)))
    return [{ source: 'entity_budget', amountFen: budgetFen }];
  const shares = parts.flatMap(({ id, amount }, i) => {
    const amountFen = fenIn(amount, `planning.budget.budgetBreakdown[${i}].amount`, fault);
    return isSource(id) && amountFen !== undefined ? [{ source: id, amountFen }] : [];
  });
  if (shares.reduce((sum, { amountFen }) => sum + amountFen, 0) !== budgetFen)
    fault('planning.budget.budgetBreakdown', 'funding_total');
  return shares;
}
