import type { Filing, FilingSummary } from '@yinhu/contracts/filing';
import type { FilingRecord } from './filing.entity.ts';

export type SummaryRow = Omit<
  FilingRecord,
  | 'countyCode'
  | 'lines'
  | 'funding'
  | 'purposeStatement'
  | 'singleSource'
  | 'purposeEvidence'
  | 'fingerprint'
  | 'quotaHeld'
  | 'changedAt'
>;

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export const summaryOf = (row: SummaryRow): FilingSummary => ({
  id: row.id,
  number: row.number,
  entityId: row.entityId,
  entityName: row.entityName,
  sector: row.sector,
  divisionCode: row.divisionCode,
  title: row.title,
  fiscalYear: row.fiscalYear,
  purpose: row.purpose,
  method: row.method,
  organisationForm: row.organisationForm,
  status: row.status,
  budgetFen: row.budgetFen,
  smallEnterprisePercent: row.smallEnterprisePercent,
  plannedStart: row.plannedStart,
  plannedEnd: row.plannedEnd,
  autoFiled: row.autoFiled,
  draftedAt: row.draftedAt.toISOString(),
  submittedAt: iso(row.submittedAt),
  filedAt: iso(row.filedAt),
  cancelledAt: iso(row.cancelledAt),
  dueAt: iso(row.dueAt),
  planVersion: row.planVersion,
  version: row.version,
});

/** The aggregate's state, as events and answers carry it. */
export const filingOf = (record: FilingRecord): Filing => ({
  ...summaryOf(record),
  purposeStatement: record.purposeStatement,
  singleSource: record.singleSource,
  purposeEvidence: record.purposeEvidence,
  lines: record.lines,
  funding: record.funding,
});
