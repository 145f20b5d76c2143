import type { HeldCause } from '@yinhu/contracts/household';
import type { ReadTransaction } from '@yinhu/database';

interface Limit {
  readonly singleFen: number;
  readonly yearFen: number;
}

export interface Held {
  readonly cause: HeldCause;
  readonly limitFen: number;
}

/**
 * Whether a sale is unusual: more than one sale usually brings, or together with the year's others more than
 * those do.
 */
export function heldBecause(
  amountFen: number,
  yearSumFen: number,
  { singleFen, yearFen }: Limit,
): Held | undefined {
  if (amountFen > singleFen) return { cause: 'single_sale', limitFen: singleFen };
  if (yearSumFen + amountFen > yearFen) return { cause: 'year_sum', limitFen: yearFen };
  return undefined;
}

/**
 * The amounts in force in a division on a day: of the rows of the division and those above it the nearest's
 * latest.
 */
export async function limitOn(tx: ReadTransaction, divisionCode: string, day: string): Promise<Limit> {
  const limit = await tx.one<Limit>(
    `SELECT single_fen AS "singleFen", year_fen AS "yearFen" FROM sale_limit
     WHERE $1 LIKE division_code || '%' AND effective_from <= $2::date
     ORDER BY length(division_code) DESC, effective_from DESC LIMIT 1`,
    [divisionCode, day],
  );
  if (!limit) throw new Error(`no limit for sales in ${divisionCode} on ${day}`);
  return limit;
}

/** What a household's sales through the mall brought it in the year of a day so far, reversals taken off. */
export async function yearSumOf(tx: ReadTransaction, householdId: string, day: string): Promise<number> {
  const row = await tx.one<{ sum: number }>(
    `SELECT coalesce(sum(amount_fen), 0)::bigint AS sum FROM income_entry
     WHERE household_id = $1 AND source = 'market_settlement' AND received_on >= $2 AND received_on < $3`,
    [householdId, `${day.slice(0, 4)}-01-01`, `${Number(day.slice(0, 4)) + 1}-01-01`],
  );
  return row?.sum ?? 0;
}
