import type { ServiceName } from '@yinhu/contracts/kernel';
import { Client } from 'pg';
import type { Logger } from 'pino';
import { DataSource, type MigrationInterface } from 'typeorm';
import { MigrationLog } from './migration-log.ts';
import { Scope1400000000001 } from './migrations/0001-scope.ts';
import { Log1400000000002 } from './migrations/0002-log.ts';
import { Replays1400000000023 } from './migrations/0003-replays.ts';

export type MigrationClass = new () => MigrationInterface;

/** What every service's database has, and the service's own migrations build upon. */
export const COMMON_MIGRATIONS: readonly MigrationClass[] = [
  Scope1400000000001,
  Log1400000000002,
  Replays1400000000023,
];

export interface MigrateOptions {
  /** The owner role's URL. */
  readonly url: string;
  readonly service: ServiceName;
  readonly migrations: readonly MigrationClass[];
  readonly logger?: Logger;
}

/**
 * How long a statement takes is the migration's own affair; a server that cannot be reached or is gone is
 * told at once.
 */
const REACHABLE = { connectionTimeoutMillis: 10_000, keepAlive: true, keepAliveInitialDelayMillis: 10_000 };
const LOCK = "hashtextextended('yinhu migrations', 0)";

/**
 * Brings the schema up to date: what every service has first, then the service's own migrations in the order
 * of the numbers that end their class names, each in a transaction. Replicas that start together wait for one
 * another. Row-level security is forced on the owner too: a migration that touches data names its scope, with
 * `SELECT set_config('yinhu.scope', '36', true)`.
 */
export async function migrate({ migrations, ...options }: MigrateOptions): Promise<void> {
  const { url, service } = options;
  const lock = new Client({
    connectionString: url,
    application_name: `yinhu-${service}-migration-lock`,
    ...REACHABLE,
  });
  await lock.connect();
  try {
    await lock.query(`SELECT pg_advisory_lock(${LOCK})`);
    await runMigrations({ ...options, migrations: [...COMMON_MIGRATIONS, ...migrations] });
  } finally {
    // Ends the session, and with it the lock.
    await lock.end();
  }
}

async function runMigrations({ url, service, migrations, logger }: MigrateOptions): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url,
    applicationName: `yinhu-${service}-migrations`,
    poolSize: 1,
    installExtensions: false,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    logger: new MigrationLog(logger),
    extra: REACHABLE,
  });
  await source.initialize();
  try {
    await source.runMigrations();
    await tellNewer(source, { service, logger });
  } finally {
    await source.destroy();
  }
}

/**
 * A program that meets a schema of a later version goes on, since each version leaves what the one before
 * reads, and says so: while replicas are replaced that is as it should be, afterwards it is not.
 */
async function tellNewer(
  source: DataSource,
  { service, logger }: Pick<MigrateOptions, 'service' | 'logger'>,
): Promise<void> {
  const known = new Set(source.migrations.map((migration) => migration.name ?? migration.constructor.name));
  const applied: { name: string }[] = await source.query('SELECT name FROM migration ORDER BY id');
  const newer = applied.map(({ name }) => name).filter((name) => !known.has(name));
  if (newer.length > 0)
    logger?.warn(
      { service, newer },
      'the database has a newer schema than this program knows: update the program',
    );
}
