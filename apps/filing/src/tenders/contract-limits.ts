import type { Award, Contract, Tender } from '@yinhu/contracts/filing';
import { Problem } from '@yinhu/contracts/kernel';
import { awardOf } from './awards.service.ts';
import { type Allowed, allow, type ProposedStep } from './overruns.ts';
import { CONTRACT_TRANSITIONS, stateAfter } from './tender-lifecycle.ts';
import type { StepScene } from './tender-step.ts';

/** A contract's amount with its changes. */
export const worthOf = ({ amountFen, changedFen }: Pick<Contract, 'amountFen' | 'changedFen'>): number =>
  amountFen + changedFen;

/**
 * The contract, in a state in which this can be done with it. @throws Problem `not_found`,
 * `invalid_transition`
 */
export function contractOf(
  { contracts }: Tender,
  contractId: string,
  action: keyof typeof CONTRACT_TRANSITIONS,
): Contract {
  const contract = contracts.find(({ id }) => id === contractId);
  if (!contract) throw new Problem('not_found', { what: contractId });
  stateAfter(CONTRACT_TRANSITIONS, 'contract', contract.status, action);
  return contract;
}

type Proposed = Omit<ProposedStep, 'lotId' | 'lotFen'>;

/** The contracts of an award add up to no more than it, or are approved to. */
export const allowForAward = (
  scene: StepScene,
  award: Award,
  addedFen: number,
  proposed: Proposed,
): Promise<Allowed> => {
  const sumFen = award.contractedFen + addedFen;
  const bound = { code: 'award_exceeded', sumFen, limitFen: award.amountFen } as const;
  return allow(scene, bound, { ...proposed, lotId: award.lotId, lotFen: sumFen });
};

/** Payments stay within their contract, or are approved to go beyond. */
export function allowForContract(
  scene: StepScene,
  contract: Contract,
  sums: { readonly sumFen: number; readonly limitFen: number },
  proposed: Proposed,
): Promise<Allowed> {
  const { lotId } = awardOf(scene.tender, contract.awardId);
  return allow(scene, { code: 'contract_exceeded', ...sums }, { ...proposed, lotId, lotFen: sums.sumFen });
}

/**
 * What is accepted in all stays within the contract: more of it is a change of the contract. @throws Problem
 * `acceptance_exceeded`
 */
export function requireAcceptedWithin({ acceptances }: Contract, addedFen: number, limitFen: number): void {
  const standing = acceptances.filter(({ reversedAt }) => reversedAt === null);
  const sumFen = standing.reduce((sum, { amountFen }) => sum + amountFen, addedFen);
  if (sumFen > limitFen) throw new Problem('acceptance_exceeded', { sumFen, limitFen });
}
