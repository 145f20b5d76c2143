import { createHash } from 'node:crypto';
import { COMMON_MIGRATIONS, type MigrationClass } from '@yinhu/database';
import { DataSource, type QueryRunner } from 'typeorm';

/**
 * Runs what every service has and then a service's own migrations on an empty database, each in a transaction, as the
 * service does at its start. Answers the digest of the SQL that each has sent, by its name.
 */
export async function runRecorded(url: string, own: readonly MigrationClass[]): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  const migrations = [...COMMON_MIGRATIONS, ...own].map((migration) =>
    recorded(migration, (name, digest) => {
      digests[name] = digest;
    }),
  );
  const source = new DataSource({
    type: 'postgres',
    url,
    poolSize: 1,
    installExtensions: false,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
  });
  await source.initialize();
  try {
    await source.runMigrations();
    return digests;
  } finally {
    await source.destroy();
  }
}

/** A migration that tells what it has sent. */
function recorded(Migration: MigrationClass, tell: (name: string, digest: string) => void): MigrationClass {
  return class extends Migration {
    override name = new Migration().name ?? Migration.name;

    override async up(runner: QueryRunner): Promise<void> {
      const sent = createHash('sha256');
      await super.up(recording(runner, (statement) => sent.update(`${statement}\n`)));
      tell(this.name, sent.digest('hex'));
    }
  };
}

const recording = (runner: QueryRunner, record: (statement: string) => void): QueryRunner =>
  new Proxy(runner, {
    get(target, name) {
      if (name === 'query') {
        return (sql: string, parameters?: unknown[]) => {
          record(JSON.stringify([sql, parameters ?? []]));
          return target.query(sql, parameters);
        };
      }
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
