import type { Transaction } from './transaction.ts';

/**
 * The next number of a county's counter: 1, 2, 3 … in each series (a year, or 0 for one that runs through all
 * years). A counter is a table `(county_code, year, last)` that is unique by county and year. Its row stays
 * locked until the transaction ends, and a rollback takes the number back: no gaps, and no number twice. Ask
 * for it as late in the transaction as you can, since the county's other transactions wait for it: in a
 * queue, because those who wait for a row are all woken when it is free, and one of them gets it by chance.
 */
export async function nextNumber(
  tx: Transaction,
  counter: string,
  county: string,
  year: number,
): Promise<number> {
  const row = await tx.one<{ last: number }>(
    `INSERT INTO ${counter} AS c (county_code, year, last)
     SELECT $1, $2::int, 1 FROM pg_advisory_xact_lock(hashtextextended('${counter} ' || $1 || ' ' || $2::int, 0))
     ON CONFLICT (county_code, year) DO UPDATE SET last = c.last + 1 RETURNING last`,
    [county, year],
  );
  if (!row) throw new Error(`${counter} has no row for ${county} ${year}`);
  return row.last;
}
