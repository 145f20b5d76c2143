import {
  MAX_OCDS_ENTRIES,
  MAX_OCDS_FAULTS,
  type OcdsImportEntry,
  type OcdsImportReport,
  OcdsOutcome,
  type OcdsProgress,
} from '@yinhu/contracts';
import type { PurchasingEntity } from '../../entities/purchasing-entity.entity.ts';
import type { TenderAction } from '../../progress/tender-state.ts';
import type { ProcessTender } from './process-tender.ts';
import type { Process } from './processes.ts';

/** A process of a file, and what becomes of it. */
export interface Judged {
  readonly process: Process;
  readonly entity: PurchasingEntity | undefined;
  readonly outcome: OcdsOutcome;
  readonly filingId: string | null;
  readonly tenderId: string | null;
}

/** Everything is counted; what does not fit is listed first, since a report has only so much room. */
export function reportOf(judged: readonly Judged[]): OcdsImportReport {
  const count = (outcome: OcdsOutcome) => judged.filter((one) => one.outcome === outcome).length;
  const isRefused = (one: Judged) => one.outcome === 'refused';
  const listed = [...judged.filter(isRefused), ...judged.filter((one) => !isRefused(one))].slice(0, MAX_OCDS_ENTRIES);
  return {
    processes: judged.length,
    releases: judged.reduce((sum, { process }) => sum + process.releaseIds.length, 0),
    counts: Object.fromEntries(OcdsOutcome.options.map((outcome) => [outcome, count(outcome)])) as OcdsImportReport['counts'],
    entries: listed.map(entryOf),
  };
}

const MAX_SHOWN = 200;
const MAX_IDS = 20;
const short = (text: string | null): string | null => text?.slice(0, MAX_SHOWN) ?? null;

const entryOf = ({ process, outcome, filingId, tenderId }: Judged): OcdsImportEntry => ({
  ocid: process.ocid.slice(0, MAX_SHOWN),
  releases: process.releaseIds.slice(0, MAX_IDS).map((id) => id.slice(0, MAX_SHOWN)),
  outcome,
  title: short(process.title),
  buyer: short(process.buyer),
  budgetFen: process.budgetFen,
  filedAt: process.filedAt?.toISOString() ?? null,
  filingId,
  tenderId,
  progress: process.tender ? progressOf(process.tender) : null,
  faults: process.faults.slice(0, MAX_OCDS_FAULTS).map((fault) => ({
    ...fault,
    field: fault.field.slice(0, MAX_SHOWN),
    ...(fault.releaseId === undefined ? {} : { releaseId: fault.releaseId.slice(0, MAX_SHOWN) }),
  })),
  leftOut: process.leftOut.slice(0, MAX_IDS).map((field) => field.slice(0, MAX_SHOWN)),
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
