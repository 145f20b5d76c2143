import type { Actor, ServiceName } from '@yinhu/contracts/kernel';
import type { Client } from 'pg';
import { withClient } from '../postgres/admin.ts';
import { type TestDatabase, testDatabase } from '../postgres/test-database.ts';
import { testActor } from '../service/test-tokens.ts';

/** Constraints, unique indexes and triggers: a trigger goes by the name of its function. */
const GUARDS = `
  SELECT conrelid::regclass::text AS "table", conname AS name FROM pg_constraint
  WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'f', 'p', 'u', 'x')
  UNION SELECT indrelid::regclass::text, relname FROM pg_index JOIN pg_class ON oid = indexrelid
  WHERE indisunique AND relnamespace = 'public'::regnamespace
  UNION SELECT tgrelid::regclass::text, proname FROM pg_trigger JOIN pg_proc p ON p.oid = tgfoid WHERE NOT tgisinternal`;

/** Policies that do not simply let everything through. */
const POLICIES = `SELECT tablename AS "table", tablename || '.' || policyname AS name FROM pg_policies
  WHERE schemaname = 'public' AND coalesce(qual, with_check) <> 'true'`;

/**
 * What refuses rows in the service's own tables: constraints but NOT NULL, unique indexes, triggers. Sorted
 * by name.
 */
export const guardsOf = (service: ServiceName, { superuserUrl }: TestDatabase): Promise<string[]> =>
  ownOf(service, superuserUrl, GUARDS);

/** The policies of the service's own tables, as `table.policy`. Sorted by name. */
export const policiesOf = (service: ServiceName, { superuserUrl }: TestDatabase): Promise<string[]> =>
  ownOf(service, superuserUrl, POLICIES);

async function ownOf(service: ServiceName, url: string, sql: string): Promise<string[]> {
  // The tables that every service has are the libraries' to test.
  const common = await testDatabase(service, []);
  try {
    const shared = new Set((await rowsOf(common.superuserUrl, sql)).map(({ table }) => table));
    return (await rowsOf(url, sql)).flatMap(({ table, name }) => (shared.has(table) ? [] : [name])).sort();
  } finally {
    await common.drop();
  }
}

const rowsOf = (url: string, sql: string) =>
  withClient(url, async (client) => (await client.query<{ table: string; name: string }>(sql)).rows);

interface Violation extends Error {
  readonly constraint?: string;
  readonly where?: string;
}

/** The guard that refuses a statement; undefined where it is accepted. Nothing of it stays. */
export function refusedBy({ superuserUrl }: TestDatabase, sql: string): Promise<string | undefined> {
  return withClient(superuserUrl, async (client) => {
    await client.query('BEGIN');
    try {
      const { rowCount } = await client.query(sql);
      if (!rowCount) throw new Error(`no row to try it with: ${sql}`);
      return undefined;
    } catch (error) {
      const { where, constraint } = error as Violation;
      const guard = /^PL\/pgSQL function (\w+)/.exec(where ?? '')?.[1] ?? constraint;
      if (!guard) throw error;
      return guard;
    }
  });
}

/** A row of a table like the first one there is, with other values in some columns. */
export const copyOf = (table: string, change: Readonly<Record<string, unknown>> = {}): string =>
  `INSERT INTO ${table} SELECT (jsonb_populate_record(t, '${JSON.stringify(change)}')).* FROM ${table} t LIMIT 1`;

/**
 * How many rows a statement of an actor touches under a policy, and how many it would if the policy let
 * everything through: what only the policy keeps away. Nothing of it stays.
 */
export function underPolicy(database: TestDatabase, policy: string, actor: Partial<Actor>, sql: string) {
  const [table, name] = policy.split('.');
  return withClient(database.superuserUrl, async (client) => {
    await client.query('BEGIN');
    const closed = await touched(client, database, actor, sql);
    const { rows } = await client.query(
      'SELECT qual FROM pg_policies WHERE tablename = $1 AND policyname = $2',
      [table, name],
    );
    await client.query(`ALTER POLICY ${name} ON ${table} ${rows[0]?.qual ? 'USING' : 'WITH CHECK'} (true)`);
    return { closed, open: await touched(client, database, actor, sql) };
  });
}

async function touched(
  client: Client,
  { appUrl }: TestDatabase,
  actor: Partial<Actor>,
  sql: string,
): Promise<number> {
  const { division, role, organisationId, userId } = testActor(actor);
  const session = { scope: division, role, organisation: organisationId, user: userId };
  const settings = Object.entries(session).map(([name, value]) => [`yinhu.${name}`, value]);
  await client.query('SAVEPOINT attempt');
  try {
    for (const setting of [...settings, ['role', new URL(appUrl).username]])
      await client.query('SELECT set_config($1, $2, true)', setting);
    return (await client.query(sql)).rowCount ?? 0;
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    return 0;
  } finally {
    await client.query('ROLLBACK TO SAVEPOINT attempt');
  }
}
