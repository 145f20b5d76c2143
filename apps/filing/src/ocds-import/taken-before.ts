import type { ReadTransaction } from '@yinhu/database';
import { OCDS } from '../ocds/settings.ts';
import type { ProcessSummary } from './process-summary.ts';

interface Source {
  readonly id: string;
  readonly releaseIds: readonly string[];
}

/**
 * What the county has of processes already: filings and tenders that they became, and its own plans by their
 * numbers.
 */
export interface TakenBefore {
  readonly filings: ReadonlyMap<string, Source>;
  readonly tenders: ReadonlyMap<string, Source>;
  readonly numbers: ReadonlyMap<string, string>;
}

/** The number of a plan of ours that a process refers to. */
export const planNumberIn = (ocid: string): string | undefined =>
  ocid.startsWith(`${OCDS.prefix}-`) ? ocid.slice(OCDS.prefix.length + 1) : undefined;

export async function takenBefore(
  tx: ReadTransaction,
  countyCode: string,
  processes: readonly {
    readonly ocid: string;
    readonly tender?: Pick<NonNullable<ProcessSummary['tender']>, 'plans'> | undefined;
  }[],
): Promise<TakenBefore> {
  const planOcids = processes.flatMap(({ tender }) => tender?.plans.map(({ ocid }) => ocid) ?? []);
  const ocids = [...processes.map(({ ocid }) => ocid), ...planOcids];
  const sources = (table: string, id: string) =>
    tx.query<Source & { ocid: string }>(
      `SELECT ocid, release_ids AS "releaseIds", ${id} AS id FROM ${table} WHERE county_code = $1 AND ocid = ANY($2)`,
      [countyCode, ocids],
    );
  const byOcid = (rows: readonly (Source & { ocid: string })[]) =>
    new Map(rows.map((row) => [row.ocid, row]));
  const filings = byOcid(await sources('ocds_source', 'filing_id'));
  const tenders = byOcid(await sources('ocds_tender_source', 'tender_id'));
  const own = await tx.query<{ id: string; number: string }>(
    'SELECT id, number FROM filing WHERE county_code = $1 AND number = ANY($2)',
    [countyCode, planOcids.flatMap((ocid) => planNumberIn(ocid) ?? [])],
  );
  return { filings, tenders, numbers: new Map(own.map(({ id, number }) => [number, id])) };
}
