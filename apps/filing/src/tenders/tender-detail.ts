import {
  type Overrun,
  STEP_LIMIT_DAYS,
  type StepDelay,
  type Tender,
  type TenderDetail,
  type TenderDocument,
} from '@yinhu/contracts/filing';
import { businessDate, daysBetween } from '@yinhu/contracts/kernel';
import type { ReadTransaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { flagsOn } from '../red-flags/flags-on.ts';

type HistoryRow = Omit<TenderDetail['history'][number], 'at' | 'recordedAt'> & {
  readonly at: Date;
  readonly recordedAt: Date;
};
type OverrunRow = Omit<Overrun, 'proposedAt' | 'decidedAt'> & {
  readonly proposedAt: Date;
  readonly decidedAt: Date | null;
};
type DocumentRow = Omit<TenderDocument, 'at'> & { readonly at: Date };
export type DelayRow = Pick<StepDelay, 'step' | 'fromOn' | 'toOn' | 'days'>;

/** A tender with what has become of it: days between its steps, documents, history, flags. */
export async function tenderDetailOf(tx: ReadTransaction, tender: Tender, at: Date): Promise<TenderDetail> {
  const key = [countyOf(tender.divisionCode), tender.id];
  const delays = await tx.query<DelayRow>(
    `SELECT step, from_on AS "fromOn", to_on AS "toOn", days FROM tender_delay WHERE county_code = $1 AND tender_id = $2 ORDER BY position`,
    key,
  );
  const documents = await tx.query<DocumentRow>(
    `SELECT d.id, d.step, d.record_id AS "recordId", coalesce(a.file_name, d.file ->> 'fileName') AS "fileName",
       coalesce(a.media_type, d.file ->> 'mediaType') AS "mediaType", coalesce(a.size, (d.file ->> 'size')::bigint) AS size,
       a.filing_id AS "filingId", d.at, d.by_name AS by
     FROM tender_document d LEFT JOIN filing_attachment a ON a.county_code = d.county_code AND a.id = d.attachment_id
     WHERE d.county_code = $1 AND d.tender_id = $2 AND d.removed_at IS NULL ORDER BY d.at, d.id`,
    key,
  );
  const history = await tx.query<HistoryRow>(
    `SELECT at, recorded_at AS "recordedAt", action, happened_on AS "happenedOn", by_name AS by, reason FROM tender_step
     WHERE county_code = $1 AND tender_id = $2 ORDER BY version`,
    key,
  );
  const overruns = await tx.query<OverrunRow>(
    `SELECT id, step, subject_id AS "subjectId", sum_fen AS "sumFen", limit_fen AS "limitFen", reason, state, proposed_at AS "proposedAt",
       proposed_by_name AS "proposedBy", proposed_by AS "proposedById", decided_at AS "decidedAt", decided_by_name AS "decidedBy",
       decision_reason AS "decisionReason"
     FROM tender_overrun WHERE county_code = $1 AND tender_id = $2 ORDER BY id DESC`,
    key,
  );
  // One step for each version: whoever does not see the sealed ones is not told by these how many there were.
  const latest = history.at(-1);
  return {
    ...tender,
    ...(latest ? { version: history.length, changedAt: latest.at.toISOString() } : {}),
    delays: delays.map((row) => delayOf(row, tender.endedOn === null ? businessDate(at) : null)),
    documents: documents.map((row) => ({ ...row, at: row.at.toISOString() })),
    history: history.map((row) => ({
      ...row,
      at: row.at.toISOString(),
      recordedAt: row.recordedAt.toISOString(),
    })),
    overruns: overruns.map((row) => ({
      ...row,
      proposedAt: row.proposedAt.toISOString(),
      decidedAt: row.decidedAt?.toISOString() ?? null,
    })),
    flags: await flagsOn(tx, key[0] ?? '', 'tender', [tender.id]),
  };
}

/** `today` is null for what waits no more. */
export const delayOf = (row: DelayRow, today: string | null): StepDelay => ({
  ...row,
  waitingDays: row.toOn === null && today !== null ? Math.max(0, daysBetween(row.fromOn, today)) : null,
  limitDays: STEP_LIMIT_DAYS[row.step],
});
