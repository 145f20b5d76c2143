import { createHash } from 'node:crypto';
import { type FieldFault, type ImportPreview, Problem, type StoredFile } from '@yinhu/contracts/kernel';
import type { ReadTransaction, Transaction } from '@yinhu/database';
import { v7 } from 'uuid';
import type { MovementCause } from './move-quota.ts';
import type { PlannedAllocation } from './quota-import.ts';

/** An allocation that is going to be made. */
export interface ComingAllocation {
  readonly row: number;
  readonly entityId: string;
  readonly fiscalYear: number;
  readonly source: string;
  readonly reason: string | null;
}

/** An allocation that the ledger has already under the document of a coming one. */
export interface Repeat {
  readonly row: number;
  readonly document: string;
  readonly on: string;
  readonly by: string;
  readonly amountFen: number;
}

/** Which of the allocations name a document under which their quota was given money before. */
export const repeatsAmong = (
  tx: ReadTransaction,
  countyCode: string,
  coming: readonly ComingAllocation[],
): Promise<Repeat[]> =>
  tx.query<Repeat>(
    `SELECT c.row, m.document_no AS document, to_char(m.at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS on, m.by_name AS by,
       m.amount_fen AS "amountFen"
     FROM jsonb_to_recordset($2::jsonb) AS c("row" int, "entityId" uuid, "fiscalYear" int, source text, reason text)
     JOIN quota q ON q.county_code = $1 AND q.entity_id = c."entityId" AND q.fiscal_year = c."fiscalYear" AND q.source = c.source
     CROSS JOIN LATERAL (
       SELECT document_no, at, by_name, amount_fen FROM quota_movement
       WHERE county_code = q.county_code AND quota_id = q.id AND kind = 'allocation' AND document_no = document_number(c.reason)
       ORDER BY seq LIMIT 1) m
     ORDER BY c.row`,
    [countyCode, JSON.stringify(coming)],
  );

export const repeatFault = ({ document, on, by, amountFen }: Repeat): Omit<FieldFault, 'field'> => ({
  reason: 'document_known',
  params: { document, on, by, yuan: (amountFen / 100).toFixed(2) },
});

/**
 * A repeat wants a reason, and a reason wants a repeat. @throws Problem `allocated_before` naming the
 * repeats; `validation_failed`
 */
export function requireRepeatReason(repeats: readonly FieldFault[], repeatReason: string | undefined): void {
  if (repeats.length > 0 && !repeatReason)
    throw new Problem('allocated_before', { count: repeats.length }, [
      { field: 'repeatReason', reason: 'required' },
      ...repeats,
    ]);
}

export const comingOf = (planned: readonly PlannedAllocation[]): ComingAllocation[] =>
  planned.map(({ row, entity, value: { fiscalYear, source, reason = null } }) => ({
    row,
    entityId: entity.id,
    fiscalYear,
    source,
    reason,
  }));

/** What a table says, however it was saved: its good rows in no order. */
export function contentHash(planned: readonly PlannedAllocation[]): string {
  const rows = planned.map(({ value }) =>
    JSON.stringify([value.creditCode, value.fiscalYear, value.source, value.amount, value.reason ?? '']),
  );
  return createHash('sha256').update(rows.toSorted().join('\n')).digest('hex');
}

/** When and by whom the same file, or another that says the same, was imported; null when it never was. */
export async function importedBefore(
  tx: ReadTransaction,
  countyCode: string,
  file: StoredFile,
  content: string,
): Promise<ImportPreview['importedBefore']> {
  const row = await tx.one<{ at: Date; by: string }>(
    `SELECT at, by_name AS by FROM quota_import WHERE county_code = $1 AND (file_sha256 = $2 OR content_sha256 = $3) ORDER BY at DESC LIMIT 1`,
    [countyCode, file.sha256, content],
  );
  return row ? { at: row.at.toISOString(), by: row.by } : null;
}

export async function rememberImport(
  tx: Transaction,
  countyCode: string,
  {
    file,
    content,
    repeatReason,
  }: { readonly file: StoredFile; readonly content: string; readonly repeatReason: string | undefined },
  { at, by }: Pick<MovementCause, 'at' | 'by'>,
): Promise<void> {
  await tx.query(
    `INSERT INTO quota_import (county_code, id, file_sha256, content_sha256, at, by_user, by_name, repeat_reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [countyCode, v7(), file.sha256, content, at, by.userId, by.name, repeatReason],
  );
}
