import type { RuleReplay } from '@yinhu/contracts/filing';
import { endOfDay, startOfDay } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import type { ParameterSettings } from '../rules/facts.ts';
import type { Decided, Verdict } from './judge-again.ts';

/** A replay whose worker has been silent for so long is taken over. */
const SILENCE = `interval '30 seconds'`;

export interface ReplayKey {
  readonly countyCode: string;
  readonly id: string;
}

/** A replay as its worker holds it. */
export interface HeldReplay extends ReplayKey {
  readonly from: string;
  readonly to: string;
  readonly rulesOn: string | null;
  readonly parameters: ParameterSettings;
  readonly total: number;
  readonly cursor: Cursor | null;
  readonly rules: RuleReplay['rules'];
}

/** The last decision judged. The instant is a text, since PostgreSQL's is finer than ours. */
export interface Cursor {
  readonly at: string;
  readonly filingId: string;
  readonly version: number;
}

export interface DecisionRow extends Omit<Decided, 'evidence'> {
  readonly filingId: string;
  readonly version: number;
  readonly at: string;
  readonly evidence: Decided['evidence'] | null;
}

/** Takes the replay that has waited longest, or one whose worker has fallen silent (or was seen last by a clock that has
 * stepped back since); nobody waits for another who looks. */
export const claimReplay = (tx: Transaction, worker: string): Promise<ReplayKey | undefined> =>
  tx.one<ReplayKey>(
    `UPDATE rule_replay r SET status = 'running', worker = $1, seen_at = clock_timestamp(),
       started_at = coalesce(r.started_at, clock_timestamp())
     FROM (
       SELECT county_code, id FROM rule_replay
       WHERE status = 'queued' OR status = 'running' AND seen_at NOT BETWEEN clock_timestamp() - ${SILENCE} AND clock_timestamp() + ${SILENCE}
       ORDER BY requested_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
     ) AS next
     WHERE r.county_code = next.county_code AND r.id = next.id
     RETURNING r.county_code AS "countyCode", r.id`,
    [worker],
  );

/** The replay, locked, while this worker still holds it: it may have been cancelled, or taken over. */
export const holdReplay = (
  tx: Transaction,
  { countyCode, id }: ReplayKey,
  worker: string,
): Promise<HeldReplay | undefined> =>
  tx.one<HeldReplay>(
    `SELECT county_code AS "countyCode", id, from_date AS "from", to_date AS "to", rules_on AS "rulesOn", parameters, total, rules,
       CASE WHEN cursor_at IS NOT NULL THEN
         jsonb_build_object('at', cursor_at::text, 'filingId', cursor_filing, 'version', cursor_version) END AS cursor
     FROM rule_replay WHERE county_code = $1 AND id = $2 AND status = 'running' AND worker = $3 FOR NO KEY UPDATE`,
    [countyCode, id, worker],
  );

const DECIDED = `d.county_code = $1 AND d.decided_by = 'rules' AND d.at >= $2 AND d.at <= $3`;
const periodOf = ({ countyCode, from, to }: HeldReplay) => [countyCode, startOfDay(from), endOfDay(to)];

export async function countDecisions(tx: Transaction, replay: HeldReplay): Promise<number> {
  return (
    (
      await tx.one<{ n: number }>(
        `SELECT count(*)::int AS n FROM filing_decision d WHERE ${DECIDED}`,
        periodOf(replay),
      )
    )?.n ?? 0
  );
}

/**
 * The decisions that follow the cursor, in the order of their index: `d.at`, since `at` alone would be the
 * text beside it.
 */
export const nextDecisions = (tx: Transaction, replay: HeldReplay, limit: number): Promise<DecisionRow[]> =>
  tx.query<DecisionRow>(
    `SELECT d.filing_id AS "filingId", d.version, d.at::text AS at, d.outcome, d.rules, d.evidence FROM filing_decision d
     WHERE ${DECIDED} AND (d.at, d.filing_id, d.version) > ($4::timestamptz, $5::uuid, $6::int)
     ORDER BY d.at, d.filing_id, d.version LIMIT ${limit}`,
    [...periodOf(replay), ...cursorOf(replay)],
  );

const NIL = '00000000-0000-0000-0000-000000000000';
const cursorOf = ({ cursor }: HeldReplay) =>
  cursor ? [cursor.at, cursor.filingId, cursor.version] : ['-infinity', NIL, 0];

export type FoundDifference = Verdict & Pick<DecisionRow, 'filingId' | 'version' | 'at'>;

export async function saveDifferences(
  tx: Transaction,
  { countyCode, id }: ReplayKey,
  found: readonly FoundDifference[],
): Promise<void> {
  if (found.length === 0) return;
  const rows = found.map(({ changes, ...difference }) => ({
    ...difference,
    changes,
    codes: changes.map(({ code }) => code),
  }));
  await tx.query(
    `INSERT INTO rule_replay_difference
       (county_code, replay_id, filing_id, version, decided_at, outcome_then, outcome_now, rule_codes, changes)
     SELECT $1, $2, d."filingId", d.version, d.at, d."outcomeThen", d."outcomeNow", ARRAY(SELECT jsonb_array_elements_text(d.codes)), d.changes
     FROM jsonb_to_recordset($3::jsonb) AS d("filingId" uuid, version int, at timestamptz, "outcomeThen" text, "outcomeNow" text,
       codes jsonb, changes jsonb)`,
    [countyCode, id, JSON.stringify(rows)],
  );
}

/** What a batch adds to a replay. */
export interface Advance {
  readonly total: number;
  readonly cursor: Cursor | null;
  readonly judged: number;
  readonly notReplayable: number;
  readonly differing: number;
  readonly nowInReview: number;
  readonly nowFiled: number;
  readonly rules: RuleReplay['rules'];
  readonly isLast: boolean;
}

/** Plans that were decided after the count count too. */
export async function advanceReplay(
  tx: Transaction,
  { countyCode, id }: ReplayKey,
  advance: Advance,
): Promise<void> {
  const { total, cursor, judged, notReplayable, differing, nowInReview, nowFiled, rules, isLast } = advance;
  await tx.query(
    `UPDATE rule_replay SET seen_at = clock_timestamp(), total = greatest($3, judged + not_replayable + $7 + $8), cursor_at = coalesce($4, cursor_at),
       cursor_filing = coalesce($5, cursor_filing), cursor_version = coalesce($6, cursor_version), judged = judged + $7,
       not_replayable = not_replayable + $8, differing = differing + $9, now_in_review = now_in_review + $10,
       now_filed = now_filed + $11, rules = $12, status = CASE WHEN $13 THEN 'done' ELSE status END,
       worker = CASE WHEN $13 THEN NULL ELSE worker END, finished_at = CASE WHEN $13 THEN clock_timestamp() END
     WHERE county_code = $1 AND id = $2`,
    [
      ...[countyCode, id, total, cursor?.at ?? null, cursor?.filingId ?? null, cursor?.version ?? null],
      ...[judged, notReplayable, differing, nowInReview, nowFiled, JSON.stringify(rules), isLast],
    ],
  );
}

/** Ends a replay that cannot be done; what it has found stays. */
export async function failReplay(
  tx: Transaction,
  { countyCode, id }: ReplayKey,
  worker: string,
): Promise<void> {
  await tx.query(
    `UPDATE rule_replay SET status = 'failed', worker = NULL, finished_at = clock_timestamp()
     WHERE county_code = $1 AND id = $2 AND status = 'running' AND worker = $3`,
    [countyCode, id, worker],
  );
}
