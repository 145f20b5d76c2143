import { MAX_OCDS_FAULTS, type OcdsFault, type OcdsProgress } from '@yinhu/contracts/filing';
import { shortened } from '@yinhu/contracts/kernel';
import type { TenderAction } from '../tenders/tender-lifecycle.ts';
import type { ProcessPlan } from './process-plan.ts';
import type { PlanShare, ProcessTender } from './process-tender.ts';
import type { Process } from './processes.ts';

/** Characters of a text that a report shows. */
export const MAX_SHOWN = 200;
const MAX_LEFT_OUT = 20;

/**
 * What is known of a process of a file before it is taken: enough to judge it by what the county has, and to
 * report it.
 */
export interface ProcessSummary {
  readonly ocid: string;
  readonly releaseIds: readonly string[];
  readonly title: string | null;
  readonly buyer: string | null;
  readonly creditCode: string | null;
  readonly budgetFen: number | null;
  readonly filedAt: Date | null;
  readonly cancelledAt: Date | undefined;
  /** Absent when something does not fit. */
  readonly plan: Pick<NonNullable<ProcessPlan['plan']>, 'fiscalYear' | 'funding'> | undefined;
  readonly tender: { readonly plans: readonly PlanShare[]; readonly progress: OcdsProgress } | undefined;
  readonly faults: readonly OcdsFault[];
  readonly leftOut: readonly string[];
}

export const summaryOf = ({
  plan,
  tender,
  cancelledAt,
  faults,
  leftOut,
  ...process
}: Process): ProcessSummary => ({
  ...{ ocid: process.ocid, releaseIds: process.releaseIds, creditCode: process.creditCode },
  ...{ title: short(process.title), buyer: short(process.buyer), budgetFen: process.budgetFen },
  ...{ filedAt: process.filedAt, cancelledAt },
  plan: plan && { fiscalYear: plan.fiscalYear, funding: plan.funding },
  tender: tender && { plans: tender.plans, progress: progressOf(tender) },
  faults: faults.slice(0, MAX_OCDS_FAULTS).map(shownFault),
  leftOut: leftOut.slice(0, MAX_LEFT_OUT).map((field) => shortened(field, MAX_SHOWN)),
});

const short = (text: string | null): string | null => (text === null ? null : shortened(text, MAX_SHOWN));

const shownFault = (fault: OcdsFault): OcdsFault => ({
  ...fault,
  field: shortened(fault.field, MAX_SHOWN),
  ...(fault.releaseId === undefined ? {} : { releaseId: shortened(fault.releaseId, MAX_SHOWN) }),
});

function progressOf({ steps, contractedFen, paidFen }: ProcessTender): OcdsProgress {
  const count = (...actions: TenderAction[]) => steps.filter(({ action }) => actions.includes(action)).length;
  return {
    bids: count('record_bid'),
    awards: count('award', 'award_directly'),
    contracts: count('sign_contract'),
    deliveries: count('deliver'),
    acceptances: count('accept_delivery'),
    payments: count('pay') - count('reverse_entry'),
    contractedFen,
    paidFen,
  };
}
