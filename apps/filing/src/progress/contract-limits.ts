import { type Contract, fieldProblem, Problem, type Tender } from '@yinhu/contracts';
import { CONTRACT_TRANSITIONS, stateAfter } from './tender-state.ts';

/** A contract's amount with its changes. */
export const worthOf = ({ amountFen, changedFen }: Pick<Contract, 'amountFen' | 'changedFen'>): number => amountFen + changedFen;

/** The contract, in a state in which this can be done with it. @throws Problem `not_found`, `invalid_transition` */
export function contractOf({ contracts }: Tender, contractId: string, action: keyof typeof CONTRACT_TRANSITIONS): Contract {
  const contract = contracts.find(({ id }) => id === contractId);
  if (!contract) throw new Problem('not_found', { what: contractId });
  stateAfter(CONTRACT_TRANSITIONS, 'contract', contract.status, action);
  return contract;
}

/**
 * A sum beyond its limit wants a reason, and a reason wants something beyond the limit.
 * @throws Problem `award_exceeded`, `contract_exceeded` naming the amounts; `validation_failed`
 */
export function requireReason(
  code: 'award_exceeded' | 'contract_exceeded',
  { sumFen, limitFen }: { sumFen: number; limitFen: number },
  overrunReason: string | undefined,
): void {
  if (sumFen > Number.MAX_SAFE_INTEGER) throw fieldProblem('amountFen', 'sum_too_big');
  const exceeds = sumFen > limitFen;
  if (exceeds && !overrunReason) throw new Problem(code, { sumFen, limitFen }, [{ field: 'overrunReason', reason: 'required' }]);
  if (!exceeds && overrunReason) throw fieldProblem('overrunReason', 'not_expected');
}
