import { DIRECT_METHODS, type ProgressStep, type Tender } from '@yinhu/contracts/filing';
import { filedOn } from './tender-dates.ts';

interface Reached {
  readonly step: ProgressStep;
  readonly on: string | null;
}

const first = (days: readonly string[]): string | null =>
  days.reduce<string | null>((min, day) => (min === null || day < min ? day : min), null);
const standing = <T extends { readonly reversedAt: string | null }>(entries: readonly T[]) =>
  entries.filter(({ reversedAt }) => reversedAt === null);

/** The days on which a tender first reached each of its steps: the same as the view `tender_day` reckons. */
export function stepsOf(tender: Tender): Reached[] {
  const contracts = tender.contracts.filter(({ status }) => status !== 'cancelled');
  const acceptances = contracts
    .flatMap((contract) => standing(contract.acceptances))
    .filter(({ result }) => result !== 'rejected');
  const acceptedOn = first(acceptances.map((acceptance) => acceptance.acceptedOn));
  const payments = contracts
    .flatMap((contract) => standing(contract.payments))
    .filter(({ paidOn }) => acceptedOn !== null && paidOn >= acceptedOn);
  const awards = tender.awards.filter(({ status }) => status === 'pending' || status === 'active');
  const steps: Reached[] = [
    { step: 'award', on: first(awards.map(({ awardedOn }) => awardedOn)) },
    { step: 'contract', on: first(contracts.map(({ signedOn }) => signedOn)) },
    {
      step: 'delivery',
      on: first(
        contracts.flatMap((contract) => standing(contract.deliveries)).map(({ deliveredOn }) => deliveredOn),
      ),
    },
    { step: 'acceptance', on: acceptedOn },
    { step: 'payment', on: first(payments.map(({ paidOn }) => paidOn)) },
  ];
  if (DIRECT_METHODS.includes(tender.method)) return steps;
  return [{ step: 'notice', on: tender.noticeOn }, { step: 'opening', on: tender.openedOn }, ...steps];
}

/** The step that a tender waits for, and since when; null once it has been paid or has ended. */
export function waitingOf(tender: Tender): { waitingFor: ProgressStep | null; waitingSince: string | null } {
  const nothing = { waitingFor: null, waitingSince: null };
  if (tender.endedOn !== null) return nothing;
  const steps = stepsOf(tender);
  const next = steps.findIndex(({ on }) => on === null);
  const awaited = steps[next];
  return awaited
    ? { waitingFor: awaited.step, waitingSince: steps[next - 1]?.on ?? filedOn(tender) }
    : nothing;
}
