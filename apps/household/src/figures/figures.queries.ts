import type { HouseholdFigures } from '@yinhu/contracts/household';
import { type ReadTransaction, scopeRange } from '@yinhu/database';

/**
 * Figures of the households of a division as of the end of a business day, counted from the service's own
 * tables.
 */
export async function countFigures(
  tx: ReadTransaction,
  code: string,
  asOf: string,
): Promise<HouseholdFigures> {
  const [from, to] = scopeRange(code);
  const row = await tx.one<HouseholdFigures>(
    `SELECT
       (SELECT count(*)::int FROM household WHERE division_code >= $1 AND division_code < $2
          AND registered_at < (($3::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')) AS "household.households",
       (SELECT count(*)::int FROM measure WHERE division_code >= $1 AND division_code < $2 AND started_on <= $3::date) AS "household.measures",
       (SELECT coalesce(sum(amount_fen), 0)::bigint FROM income_entry WHERE division_code >= $1 AND division_code < $2
          AND received_on <= $3::date) AS "household.incomeEntriesFen"`,
    [from, to, asOf],
  );
  if (!row) throw new Error('figures were not counted');
  return row;
}
