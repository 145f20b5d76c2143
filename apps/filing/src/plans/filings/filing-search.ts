import type { Conditions, ReadTransaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';

/** Most filings that a search brings one by one; and where counting what it finds ends. */
export const MOST_FOUND = 1000;

/**
 * What a search found: the filings, or, where they are more than can be listed one by one, what their words
 * hold.
 */
export type Found =
  | { readonly keys: readonly (readonly [county: string, id: string])[] }
  | { readonly grams: readonly number[] };

/** `0137` or `137`, `2019-0137`, `360725-2019-0137`. */
const NUMBER = /^(?:(?<county>\d{6})-)?(?:(?<year>\d{4})-)?(?<count>\d{1,7})$/;

/**
 * Filings with every word of the text in their title or their entity's name, or with that number. A word may
 * be part of another; its characters are looked for in pairs. Undefined when there is no word in the text.
 */
export async function searchFilings(
  tx: ReadTransaction,
  table: 'filing' | 'published_filing',
  q: string | undefined,
  county: string | undefined,
): Promise<Found | undefined> {
  const text = q?.trim();
  if (!text) return undefined;
  const numbered = await withNumber(tx, table, text, county);
  if (numbered.length > 0) return { keys: numbered };
  const wanted = await tx.one<{ grams: number[] }>('SELECT query_grams($1) AS grams', [text]);
  const grams = wanted?.grams ?? [];
  if (grams.length === 0) return undefined;
  if (county === undefined && (await isCommon(tx, grams))) return { grams };
  const rows = await tx.query<Key>(
    'SELECT county_code AS county, filing_id AS id FROM filing_matches($1, $2, $3)',
    [grams, county ?? null, MOST_FOUND + 1],
  );
  return rows.length > MOST_FOUND ? { grams } : { keys: rows.map(({ county, id }) => [county, id]) };
}

/** The latest of the province's filings that are looked at before the index. */
const LATEST = 3000;
/** So many of them with a word show that it is not rare. */
const COMMON = 10;

/**
 * Whether enough of the latest filings hold the grams for more to hold them than can be listed one by one;
 * what this says decides only how a page is found. The index would first gather all that ever did.
 */
async function isCommon(tx: ReadTransaction, grams: readonly number[]): Promise<boolean> {
  const found = await tx.query(
    `SELECT FROM (SELECT grams FROM filing_search ORDER BY drafted_at DESC, filing_id DESC LIMIT ${LATEST}) AS latest
     WHERE grams @> $1::int[] LIMIT ${COMMON}`,
    [grams],
  );
  return found.length === COMMON;
}

interface Key {
  readonly county: string;
  readonly id: string;
}

/**
 * Looked for among the numbers that the counters have given, each by itself: the table behind may hold
 * millions. The numbers are put together first, since a text that is put together in the look-up is not
 * leakproof and would use no index.
 */
async function withNumber(
  tx: ReadTransaction,
  table: string,
  text: string,
  scope: string | undefined,
): Promise<[string, string][]> {
  const parts = NUMBER.exec(text)?.groups;
  if (!parts?.count) return [];
  const count = Number(parts.count);
  const rows = await tx.query<Key>(
    `WITH given AS MATERIALIZED (
       SELECT county_code, county_code || '-' || year || '-' || $3 AS number FROM filing_counter
       WHERE ($1::text IS NULL OR county_code = $1) AND ($2::int IS NULL OR year = $2) AND last >= $4::int
     )
     SELECT f.county_code AS county, f.id
     FROM given CROSS JOIN LATERAL (
       SELECT county_code, id FROM ${table} WHERE county_code = given.county_code AND number = given.number LIMIT 1
     ) AS f
     LIMIT $5`,
    [parts.county ?? scope ?? null, parts.year ?? null, String(count).padStart(4, '0'), count, MOST_FOUND],
  );
  return rows.map(({ county, id }) => [county, id]);
}

/**
 * The filings that were found one by one, as a condition on a table `f` of filings. Their keys come as
 * columns: an expression would use no index.
 */
export const among = (found: Found | undefined): Conditions =>
  found && 'keys' in found
    ? [
        [
          '(f.county_code, f.id) IN (SELECT county, id FROM jsonb_to_recordset(?::jsonb) AS found(county text, id uuid))',
          JSON.stringify(found.keys.map(([county, id]) => ({ county, id }))),
        ],
      ]
    : [];

/** The one county that all of a list lies in, if it does. */
export const countyWithin = (...divisions: (string | undefined)[]): string | undefined =>
  divisions.flatMap((code) => (code !== undefined && code.length >= 6 ? [countyOf(code)] : []))[0];
