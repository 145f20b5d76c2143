import type { Actor } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import { v7 } from 'uuid';
import type { PlannedAllocation } from './quota-import.ts';

/**
 * Enters many allocations, each to another quota, in three statements. The caller holds the entities' locks.
 * Answers the quotas' ids by row.
 */
export async function allocateMany(
  tx: Transaction,
  countyCode: string,
  planned: readonly PlannedAllocation[],
  {
    at,
    by,
    repeatReason,
  }: { readonly at: Date; readonly by: Actor; readonly repeatReason: string | undefined },
): Promise<Map<number, string>> {
  const rows = planned.map(({ row, entity, value: { fiscalYear, source, amount, reason } }) => ({
    row,
    id: v7(),
    division: entity.divisionCode,
    entity: entity.id,
    year: fiscalYear,
    source,
    amount,
    reason: reason ?? null,
  }));
  const entries = JSON.stringify(rows);
  const ENTRIES = `jsonb_to_recordset($1::jsonb) AS e("row" int, id uuid, division text, entity uuid, year int, source text, amount bigint, reason text)`;
  await tx.query(
    `INSERT INTO quota (id, division_code, entity_id, fiscal_year, source) SELECT id, division, entity, year, source FROM ${ENTRIES}
     ORDER BY entity, year, source ON CONFLICT (county_code, entity_id, fiscal_year, source) DO NOTHING`,
    [entries],
  );
  const moved = await tx.query<{ row: number; id: string }>(
    `WITH moved AS (
       UPDATE quota q SET allocated_fen = q.allocated_fen + e.amount FROM ${ENTRIES}
       WHERE q.county_code = $2 AND q.entity_id = e.entity AND q.fiscal_year = e.year AND q.source = e.source
       RETURNING e.row, q.id, e.amount, e.reason
     ), entered AS (
       INSERT INTO quota_movement (county_code, quota_id, kind, amount_fen, reason, at, by_user, by_name, repeat_reason)
       SELECT $2, id, 'allocation', amount, reason, $3, $4, $5, $6 FROM moved ORDER BY row
     )
     SELECT row, id FROM moved`,
    [entries, countyCode, at, by.userId, by.name, repeatReason],
  );
  return new Map(moved.map(({ row, id }) => [row, id]));
}
