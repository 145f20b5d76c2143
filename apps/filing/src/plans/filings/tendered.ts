import { fieldProblem } from '@yinhu/contracts/kernel';
import type { ReadTransaction } from '@yinhu/database';
import type { FilingRecord } from './filing.entity.ts';

/** How much of a plan's budget is in tenders that were neither cancelled nor unsuccessful, in fen. */
export async function tenderedOf(
  tx: ReadTransaction,
  { countyCode, id }: Pick<FilingRecord, 'countyCode' | 'id'>,
): Promise<number> {
  const row = await tx.one<{ fen: number }>(
    `SELECT coalesce(sum(p.amount_fen), 0)::bigint AS fen
     FROM tender_plan p JOIN tender t ON t.county_code = p.county_code AND t.id = p.tender_id
     WHERE p.county_code = $1 AND p.filing_id = $2 AND t.status NOT IN ('cancelled', 'unsuccessful')`,
    [countyCode, id],
  );
  return row?.fen ?? 0;
}

/**
 * A plan keeps the budget of what is being bought. The caller holds the plan's lock. @throws Problem
 * `validation_failed`
 */
export async function requireTendered(
  tx: ReadTransaction,
  filing: FilingRecord,
  budgetFen: number,
): Promise<void> {
  if (budgetFen >= filing.budgetFen) return;
  const tenderedFen = await tenderedOf(tx, filing);
  if (budgetFen < tenderedFen)
    throw fieldProblem('lines', 'below_tendered', { yuan: (tenderedFen / 100).toFixed(2) });
}
