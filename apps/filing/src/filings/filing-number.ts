import type { Transaction } from '@yinhu/database';

/** `360725-2019-0137`; four digits, or as many as it takes. */
const filingNumber = (county: string, year: number, count: number): string => `${county}-${year}-${String(count).padStart(4, '0')}`;

/**
 * The next number of a county and year. The counter's row stays locked until the transaction ends, and a rollback takes
 * the step back: no gap, no number twice. Taken as late in the transaction as can be, since the county's filings wait for it:
 * in a queue, as those who wait for a row are all woken when it is free, and one of them gets it by chance.
 */
export async function nextFilingNumber(tx: Transaction, county: string, year: number): Promise<string> {
  const counter = await tx.one<{ last: number }>(
    `INSERT INTO filing_counter AS c (county_code, year, last)
     SELECT $1, $2::int, 1 FROM pg_advisory_xact_lock(hashtextextended('filing_counter ' || $1 || ' ' || $2::int, 0))
     ON CONFLICT (county_code, year) DO UPDATE SET last = c.last + 1 RETURNING last`,
    [county, year],
  );
  if (!counter) throw new Error(`no counter for ${county} ${year}`);
  return filingNumber(county, year, counter.last);
}
