import type { FilingAmendment, PlanContent, RuleOutcome } from '@yinhu/contracts/filing';
import { Problem } from '@yinhu/contracts/kernel';
import type { ReadTransaction, StepActor, Transaction } from '@yinhu/database';
import type { FilingRecord } from './filing.entity.ts';

interface Proposal {
  readonly id: string;
  readonly content: PlanContent;
  readonly reason: string;
  readonly rules: readonly RuleOutcome[];
  /** What the rules saw. */
  readonly evidence: unknown;
  readonly by: StepActor;
  readonly at: Date;
  readonly dueAt: Date | null;
}

export async function saveProposal(
  tx: Transaction,
  { countyCode, id: filingId }: FilingRecord,
  proposal: Proposal,
): Promise<void> {
  const { id, content, reason, rules, evidence, by, at, dueAt } = proposal;
  await tx.query(
    `INSERT INTO filing_amendment
       (county_code, id, filing_id, status, content, reason, rules, evidence, proposed_at, proposed_by, proposed_by_name, due_at)
     VALUES ($1, $2, $3, 'proposed', $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      countyCode,
      id,
      filingId,
      JSON.stringify(content),
      reason,
      JSON.stringify(rules),
      JSON.stringify(evidence),
      at,
      by.userId,
      by.name,
      dueAt,
    ],
  );
}

interface Settlement {
  readonly status: 'accepted' | 'refused' | 'withdrawn';
  readonly by: StepActor;
  readonly at: Date;
  readonly reason: string | null;
  /** The version it became, when accepted. */
  readonly planVersion?: number;
}

/** Ends the filing's open amendment; the filing is locked. False when there is none. */
export async function settleAmendment(
  tx: Transaction,
  { countyCode, id }: FilingRecord,
  settlement: Settlement,
): Promise<boolean> {
  const { status, by, at, reason, planVersion = null } = settlement;
  const settled = await tx.query(
    `UPDATE filing_amendment SET status = $3, decided_at = $4, decided_by_name = $5, decision_reason = $6, plan_version = $7
     WHERE county_code = $1 AND filing_id = $2 AND status = 'proposed' RETURNING id`,
    [countyCode, id, status, at, by.name, reason, planVersion],
  );
  return settled.length > 0;
}

export async function hasOpenAmendment(
  tx: ReadTransaction,
  { countyCode, id }: FilingRecord,
): Promise<boolean> {
  const open = `SELECT FROM filing_amendment WHERE county_code = $1 AND filing_id = $2 AND status = 'proposed'`;
  return (await tx.query(open, [countyCode, id])).length > 0;
}

/**
 * The filing's amendment, as long as nobody has decided on it; the filing is locked.
 * @throws Problem `not_found`, `conflict` when it was decided meanwhile
 */
export async function openAmendment(
  tx: ReadTransaction,
  { countyCode, id }: FilingRecord,
  amendmentId: string,
) {
  const amendment = await tx.one<Pick<FilingAmendment, 'status' | 'content' | 'reason'>>(
    'SELECT status, content, reason FROM filing_amendment WHERE county_code = $1 AND filing_id = $2 AND id = $3',
    [countyCode, id, amendmentId],
  );
  if (!amendment) throw new Problem('not_found', { what: amendmentId });
  if (amendment.status !== 'proposed') throw new Problem('conflict');
  return amendment;
}

type Row = {
  readonly [K in keyof FilingAmendment]: K extends 'proposedAt'
    ? Date
    : K extends 'dueAt' | 'decidedAt'
      ? Date | null
      : FilingAmendment[K];
};

/** All amendments of the filing, the oldest first. */
export async function amendmentsOf(
  tx: ReadTransaction,
  { countyCode, id }: FilingRecord,
): Promise<FilingAmendment[]> {
  const rows = await tx.query<Row>(
    `SELECT id, status, content, reason, rules, proposed_at AS "proposedAt", proposed_by_name AS "proposedBy", due_at AS "dueAt",
            decided_at AS "decidedAt", decided_by_name AS "decidedBy", decision_reason AS "decisionReason", plan_version AS "planVersion"
     FROM filing_amendment WHERE county_code = $1 AND filing_id = $2 ORDER BY proposed_at, id`,
    [countyCode, id],
  );
  return rows.map((row) => ({
    ...row,
    proposedAt: row.proposedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
  }));
}
