import type { ReadTransaction } from '@yinhu/database';
import type { Release } from '../merge/in-order.ts';

/** Every release of a process so far, the oldest first. */
export async function releasesOf(tx: ReadTransaction, countyCode: string, ocid: string): Promise<Release[]> {
  const rows = await tx.query<{ body: Release }>(
    'SELECT body FROM ocds_release WHERE county_code = $1 AND ocid = $2 ORDER BY number',
    [countyCode, ocid],
  );
  return rows.map(({ body }) => body);
}

/** The process of elsewhere that each of these filings came from, if any. */
export async function sourcesOf(
  tx: ReadTransaction,
  countyCode: string,
  filingIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ filingId: string; ocid: string }>(
    'SELECT filing_id AS "filingId", ocid FROM ocds_source WHERE county_code = $1 AND filing_id = ANY($2::uuid[])',
    [countyCode, filingIds],
  );
  return new Map(rows.map(({ filingId, ocid }) => [filingId, ocid]));
}

/** Whether a tender came from a process of elsewhere. */
export async function isFromElsewhere(
  tx: ReadTransaction,
  countyCode: string,
  tenderId: string,
): Promise<boolean> {
  const source = await tx.one(
    'SELECT ocid FROM ocds_tender_source WHERE county_code = $1 AND tender_id = $2',
    [countyCode, tenderId],
  );
  return source !== undefined;
}
