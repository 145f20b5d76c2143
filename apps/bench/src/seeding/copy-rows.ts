import type { Client } from 'pg';
import { COUNTY } from '../stack/organisations.ts';

/** By column: SQL over the row that is copied, `o`, and the copy's row in the table of copies, `c`. */
export type Changes = Readonly<Record<string, string>>;

/**
 * A county's rows that have one id in a column once more for each row of the temporary table `copies`, with
 * some columns otherwise.
 */
export async function copyRows(
  client: Client,
  table: string,
  [key, id]: readonly [string, string],
  changes: Changes,
): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_name = $1 AND is_generated = 'NEVER' AND is_identity = 'NO'`,
    [table],
  );
  const names = rows.map(({ name }) => name);
  await client.query(
    `INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.map((name) => changes[name] ?? `o.${name}`).join(', ')}
     FROM ${table} o CROSS JOIN copies c WHERE o.county_code = $1 AND o.${key} = $2`,
    [COUNTY, id],
  );
}
