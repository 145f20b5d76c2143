import { publicValue } from '@yinhu/contracts/privacy';
import type { ReadTransaction } from '@yinhu/database';
import type { JsonObject } from './json.ts';
import type { Release } from './merge/in-order.ts';

/** What stands between some plans and the public. */
export interface Guard {
  /** Nothing of them is shown. */
  readonly withheld: boolean;
  /** Starred out of all that is. */
  readonly words: readonly string[];
}

export const UNGUARDED: Guard = { withheld: false, words: [] };

/** Joined beside a table of what is public, under `g`: the guard of the plans that a row tells of. */
export const guardJoin = (countyCode: string, isOfRow: string): string => `
  CROSS JOIN LATERAL (
    SELECT coalesce(bool_or(p.state <> 'public'), false) AS withheld, coalesce(array_agg(DISTINCT w.word) FILTER (WHERE w.word IS NOT NULL), '{}') AS words
    FROM publication p LEFT JOIN LATERAL unnest(p.words) AS w(word) ON true WHERE p.county_code = ${countyCode} AND ${isOfRow}
  ) AS g`;

/** The same for plans that are named. */
export async function guardOf(
  tx: ReadTransaction,
  countyCode: string,
  filingIds: readonly string[],
): Promise<Guard> {
  const join = guardJoin('k.county', 'p.filing_id = ANY(k.ids)');
  const guard = await tx.one<Guard>(
    `SELECT g.withheld, g.words FROM (SELECT $1::text AS county, $2::uuid[] AS ids) AS k ${join}`,
    [countyCode, filingIds],
  );
  return guard ?? UNGUARDED;
}

/**
 * What a process says that is not shown: by the standard, that no further information on it is available
 * here.
 */
export const withheldContent = (content: JsonObject): JsonObject => ({
  initiationType: 'tender',
  language: 'zh',
  tender: { id: tenderIdIn(content), status: 'withdrawn' },
});

/** A release as the public may read it, whenever it was made. */
export function publicRelease({ body, withheld, words }: Guard & { readonly body: Release }): Release {
  if (!withheld) return words.length > 0 ? publicValue(body, words) : body;
  const { ocid, id, date, tag } = body;
  return { ocid, id, date, tag, ...withheldContent(body) };
}

const tenderIdIn = ({ tender, ocid }: JsonObject): string => {
  const id = typeof tender === 'object' && tender !== null && !Array.isArray(tender) ? tender.id : undefined;
  return String(id ?? ocid ?? '');
};
