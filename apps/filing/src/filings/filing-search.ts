import type { Conditions, ReadTransaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';

/** Most filings that a search brings one by one; and where counting what it finds ends. */
export const MOST_FOUND = 1000;

/** What a search found: the filings, or, where they are more than can be listed one by one, what their words hold. */
export type Found = { readonly keys: readonly (readonly [county: string, id: string])[] } | { readonly grams: readonly number[] };

/** `0137` or `137`, `2019-0137`, `360725-2019-0137`. */
const NUMBER = /^(?:(?<county>\d{6})-)?(?:(?<year>\d{4})-)?(?<count>\d{1,7})$/;
const FIRST_YEAR = 2010;

/**
 * Filings with every word of the text in their title or their entity's name, or with that number. A word may be part
 * of another; its characters are looked for in pairs. Undefined when there is no word in the text.
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
  const rows = await tx.query<Key>('SELECT county_code AS county, filing_id AS id FROM filing_matches($1, $2, $3)', [
    grams,
    county ?? null,
    MOST_FOUND + 1,
  ]);
  return rows.length > MOST_FOUND ? { grams } : { keys: rows.map(({ county, id }) => [county, id]) };
}

interface Key {
  readonly county: string;
  readonly id: string;
}

async function withNumber(tx: ReadTransaction, table: string, text: string, scope: string | undefined): Promise<[string, string][]> {
  const parts = NUMBER.exec(text)?.groups;
  if (!parts?.count) return [];
  const county = parts.county ?? scope;
  const years = parts.year
    ? [parts.year]
    : Array.from({ length: new Date().getUTCFullYear() + 2 - FIRST_YEAR }, (_, i) => String(FIRST_YEAR + i));
  const ends = years.map((year) => `${year}-${(parts.count ?? '').padStart(4, '0')}`);
  const rows = await tx.query<Key>(
    `SELECT f.county_code AS county, f.id
     FROM (SELECT DISTINCT county_code FROM filing_counter WHERE $1::text IS NULL OR county_code = $1) AS c
       CROSS JOIN unnest($2::text[]) AS ended JOIN ${table} f ON f.county_code = c.county_code AND f.number = c.county_code || '-' || ended
     LIMIT $3`,
    [county ?? null, ends, MOST_FOUND],
  );
  return rows.map(({ county, id }) => [county, id]);
}

/** The filings that were found one by one, as a condition on a table `f` of filings. */
export const among = (found: Found | undefined): Conditions =>
  found && 'keys' in found
    ? [['(f.county_code, f.id) IN (SELECT k->>0, (k->>1)::uuid FROM jsonb_array_elements(?::jsonb) AS k)', JSON.stringify(found.keys)]]
    : [];

/** The one county that all of a list lies in, if it does. */
export const countyWithin = (...divisions: (string | undefined)[]): string | undefined =>
  divisions.flatMap((code) => (code !== undefined && code.length >= 6 ? [countyOf(code)] : []))[0];
