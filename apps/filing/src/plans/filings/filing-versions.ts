import type { FilingVersion, PlanContent } from '@yinhu/contracts/filing';
import type { ReadTransaction, Transaction } from '@yinhu/database';
import type { FilingRecord } from './filing.entity.ts';
import type { FilingStep } from './filing-lifecycle.ts';

/** What a plan says, without what became of it. */
export const contentOf = (filing: FilingRecord): PlanContent => ({
  title: filing.title,
  fiscalYear: filing.fiscalYear,
  purpose: filing.purpose,
  purposeStatement: filing.purposeStatement,
  method: filing.method,
  organisationForm: filing.organisationForm,
  budgetFen: filing.budgetFen,
  lines: filing.lines,
  funding: filing.funding,
  smallEnterprisePercent: filing.smallEnterprisePercent,
  singleSource: filing.singleSource,
  purposeEvidence: filing.purposeEvidence,
  plannedStart: filing.plannedStart,
  plannedEnd: filing.plannedEnd,
});

/**
 * Keeps for ever the content that a step brought into force, with why it is what it is: the step's own reason
 * unless another is given.
 */
export function keepVersion(
  tx: Transaction,
  { after: filing, by, reason: why }: FilingStep,
  reason = why,
): void {
  tx.write(
    `INSERT INTO filing_version (county_code, filing_id, plan_version, content, in_force_from, by_name, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      filing.countyCode,
      filing.id,
      filing.planVersion,
      JSON.stringify(contentOf(filing)),
      filing.changedAt,
      by.name,
      reason,
    ],
  );
}

type Row = Omit<FilingVersion, 'inForceFrom'> & { readonly inForceFrom: Date };

export async function versionsOf(
  tx: ReadTransaction,
  { countyCode, id }: FilingRecord,
): Promise<FilingVersion[]> {
  const rows = await tx.query<Row>(
    `SELECT plan_version AS "planVersion", content, in_force_from AS "inForceFrom", by_name AS by, reason
     FROM filing_version WHERE county_code = $1 AND filing_id = $2 ORDER BY plan_version`,
    [countyCode, id],
  );
  return rows.map((row) => ({ ...row, inForceFrom: row.inForceFrom.toISOString() }));
}
