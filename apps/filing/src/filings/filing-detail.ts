import type { filings, OutputOf } from '@yinhu/contracts';
import type { ReadTransaction } from '@yinhu/database';
import type { FilingRecord } from './filing.entity.ts';
import { filingOf } from './filing-answer.ts';

type Detail = OutputOf<typeof filings.get>;
type Row<T> = { readonly [K in keyof T]: K extends 'at' | 'recordedAt' ? Date : T[K] };
type DecisionRow = Row<Detail['decisions'][number]>;
type TransitionRow = Row<Detail['history'][number]>;

/** A filing with every decision on it and its whole history, in their order. */
export async function detailOf(tx: ReadTransaction, filing: FilingRecord): Promise<Detail> {
  const key = [filing.countyCode, filing.id];
  const decisions = await tx.query<DecisionRow>(
    `SELECT decided_by AS by, at, outcome, reviewer, reason, rules FROM filing_decision
     WHERE county_code = $1 AND filing_id = $2 ORDER BY version`,
    key,
  );
  const history = await tx.query<TransitionRow>(
    `SELECT at, recorded_at AS "recordedAt", action, from_status AS "from", to_status AS "to", by_name AS by, reason
     FROM filing_transition WHERE county_code = $1 AND filing_id = $2 ORDER BY version`,
    key,
  );
  return {
    ...filingOf(filing),
    decisions: decisions.map((row) => ({ ...row, at: row.at.toISOString() })),
    history: history.map((row) => ({ ...row, at: row.at.toISOString(), recordedAt: row.recordedAt.toISOString() })),
  };
}
