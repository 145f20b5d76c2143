import {
  MAX_OCDS_ENTRIES,
  MAX_OCDS_FAULTS,
  type OcdsImportEntry,
  type OcdsImportReport,
  OcdsOutcome,
} from '@yinhu/contracts/filing';
import { shortened } from '@yinhu/contracts/kernel';
import type { PurchasingEntity } from '../register/entities/purchasing-entity.entity.ts';
import { MAX_SHOWN, type ProcessSummary } from './process-summary.ts';

/** A process of a file, and what becomes of it. */
export interface Judged {
  readonly process: ProcessSummary;
  readonly entity: PurchasingEntity | undefined;
  readonly outcome: OcdsOutcome;
  readonly filingId: string | null;
  readonly tenderId: string | null;
}

/** Everything is counted; what does not fit is listed first, since a report has only so much room. */
export function reportOf(judged: readonly Judged[]): OcdsImportReport {
  const count = (outcome: OcdsOutcome) => judged.filter((one) => one.outcome === outcome).length;
  const isRefused = (one: Judged) => one.outcome === 'refused';
  const listed = [...judged.filter(isRefused), ...judged.filter((one) => !isRefused(one))].slice(
    0,
    MAX_OCDS_ENTRIES,
  );
  return {
    processes: judged.length,
    releases: judged.reduce((sum, { process }) => sum + process.releaseIds.length, 0),
    counts: Object.fromEntries(
      OcdsOutcome.options.map((outcome) => [outcome, count(outcome)]),
    ) as OcdsImportReport['counts'],
    entries: listed.map(entryOf),
  };
}

const MAX_IDS = 20;

const entryOf = ({ process, outcome, filingId, tenderId }: Judged): OcdsImportEntry => ({
  ocid: shortened(process.ocid, MAX_SHOWN),
  releases: process.releaseIds.slice(0, MAX_IDS).map((id) => shortened(id, MAX_SHOWN)),
  outcome,
  ...{ title: process.title, buyer: process.buyer, budgetFen: process.budgetFen },
  filedAt: process.filedAt?.toISOString() ?? null,
  filingId,
  tenderId,
  progress: process.tender?.progress ?? null,
  faults: process.faults.slice(0, MAX_OCDS_FAULTS),
  leftOut: [...process.leftOut],
});
