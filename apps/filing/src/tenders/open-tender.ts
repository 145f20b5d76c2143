import { DIRECT_METHODS, type FILING } from '@yinhu/contracts/filing';
import { type Actor, businessDate, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import type { FilingRecord } from '../plans/filings/filing.entity.ts';
import { lockFiling } from '../plans/filings/filing-store.ts';
import { tenderedOf } from '../plans/filings/tendered.ts';

type Input = InputOf<typeof FILING.tenders.create>;

/**
 * The plans, locked in the order of their ids, so that two that merge the same plans never wait for each
 * other.
 */
export async function lockPlans(
  tx: Transaction,
  { plans }: Input,
  actor: Actor,
): Promise<[FilingRecord, ...FilingRecord[]]> {
  const locked: FilingRecord[] = [];
  for (const { filingId } of plans.toSorted((a, b) => (a.filingId < b.filingId ? -1 : 1)))
    locked.push(await lockFiling(tx, filingId, actor));
  const [first, ...others] = locked;
  if (!first) throw new Error('a tender has plans');
  return [first, ...others];
}

/** What can be wrong with a tender as a whole. @throws Problem `validation_failed` */
export function checkTender({ plans, lots, method }: Input, filings: readonly FilingRecord[]): void {
  const entities = new Set(filings.map(({ entityId }) => entityId));
  if (entities.size > 1) throw fieldProblem('plans', 'one_entity');
  if (DIRECT_METHODS.includes(method) && filings.some((filing) => filing.method !== method))
    throw fieldProblem('method', 'method_of_plans');
  const value = sumOf(plans.map(({ amountFen }) => amountFen));
  if (value > Number.MAX_SAFE_INTEGER) throw fieldProblem('plans', 'sum_too_big');
  if (lots && sumOf(lots.map(({ valueFen }) => valueFen)) !== value) throw fieldProblem('lots', 'lots_total');
}

/**
 * @throws Problem `budget_exceeded`, `validation_failed` for a plan that is not being executed. The caller
 * holds the plans' locks.
 */
export async function checkBudgets(
  tx: Transaction,
  { plans }: Input,
  filings: readonly FilingRecord[],
): Promise<void> {
  for (const filing of filings) {
    const neededFen = plans.find(({ filingId }) => filingId === filing.id)?.amountFen ?? 0;
    const tenderedFen = await tenderedOf(tx, filing);
    if (tenderedFen + neededFen > filing.budgetFen) {
      throw new Problem('budget_exceeded', {
        plan: filing.number ?? filing.title,
        budgetFen: filing.budgetFen,
        tenderedFen,
        neededFen,
      });
    }
  }
}

export const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

export const yearOf = (at: Date): number => Number(businessDate(at).slice(0, 4));
