import type { FilingDetail } from '@yinhu/contracts/filing';
import type { ReadTransaction } from '@yinhu/database';
import { amendmentsOf } from './amendment-store.ts';
import type { FilingRecord } from './filing.entity.ts';
import { filingOf } from './filing-answer.ts';

type Detail = FilingDetail;
type Row<T> = { readonly [K in keyof T]: K extends 'at' | 'recordedAt' ? Date : T[K] };
type DecisionRow = Row<Detail['decisions'][number]>;
type TransitionRow = Row<Detail['history'][number]>;

/** A filing with every decision on it, its whole history and its amendments, in their order. */
export async function detailOf(tx: ReadTransaction, filing: FilingRecord): Promise<Detail> {
  return { ...filingOf(filing), ...(await trailOf(tx, filing)) };
}

/** What became of a filing so far. */
export async function trailOf(
  tx: ReadTransaction,
  filing: FilingRecord,
): Promise<Pick<Detail, 'decisions' | 'history' | 'amendments'>> {
  const key = [filing.countyCode, filing.id];
  const decisions = tx.query<DecisionRow>(
    `SELECT decided_by AS by, at, outcome, reviewer, reason, rules FROM filing_decision
     WHERE county_code = $1 AND filing_id = $2 ORDER BY version`,
    key,
  );
  const history = tx.query<TransitionRow>(
    `SELECT at, recorded_at AS "recordedAt", action, from_status AS "from", to_status AS "to", by_name AS by, reason
     FROM (
       SELECT version, at, recorded_at, action, from_status, to_status, by_name, reason
       FROM filing_transition WHERE county_code = $1 AND filing_id = $2
       UNION ALL
       SELECT version, escalated_at, escalated_at, 'escalate', 'in_review', 'in_review', 'clock', NULL
       FROM filing_review WHERE county_code = $1 AND filing_id = $2 AND escalated_at IS NOT NULL
     ) AS happened ORDER BY version, recorded_at`,
    key,
  );
  // Only what has been filed is amended.
  const [decided, happened, amendments] = await Promise.all([
    decisions,
    history,
    filing.number ? amendmentsOf(tx, filing) : [],
  ]);
  return {
    decisions: decided.map((row) => ({ ...row, at: row.at.toISOString() })),
    history: happened.map((row) => ({
      ...row,
      at: row.at.toISOString(),
      recordedAt: row.recordedAt.toISOString(),
    })),
    amendments,
  };
}
