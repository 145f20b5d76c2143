import { createHash } from 'node:crypto';
import { COMMON_MIGRATIONS, type MigrationClass } from '@yinhu/database';
import { DataSource, type QueryRunner } from 'typeorm';
import { migrationProgram } from './migration-program.ts';

/**
 * Runs what every service has and then a service's own migrations on an empty database, each in a
 * transaction, as the service does at its start. Returns the digest of the SQL that each has sent, by its
 * name. One that looks at the rows it gets sends little where there are none: its digest is of its program
 * too, from the sources in `directory`.
 */
export async function runRecorded(
  url: string,
  own: readonly MigrationClass[],
  directory: URL,
): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  const migrations = [...COMMON_MIGRATIONS, ...own].map((migration) =>
    recorded(migration, (name, { sent, readsRows }) => {
      const program = readsRows ? migrationProgram(name, directory) : '';
      digests[name] = createHash('sha256')
        .update([...sent, program].join('\n'))
        .digest('hex');
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

interface Recording {
  readonly sent: string[];
  readsRows: boolean;
}

/** A migration that tells what it has sent. */
function recorded(
  Migration: MigrationClass,
  tell: (name: string, recording: Recording) => void,
): MigrationClass {
  return class extends Migration {
    override name = new Migration().name ?? Migration.name;

    override async up(runner: QueryRunner): Promise<void> {
      const recording: Recording = { sent: [], readsRows: false };
      await super.up(recordedBy(recording, runner));
      tell(this.name, recording);
    }
  };
}

const recordedBy = (recording: Recording, runner: QueryRunner): QueryRunner =>
  new Proxy(runner, {
    get(target, name) {
      if (name === 'query') {
        return async (sql: string, parameters?: unknown[]) => {
          recording.sent.push(JSON.stringify([sql, parameters ?? []]));
          const rows: unknown = await target.query(sql, parameters);
          return watched(rows, () => {
            recording.readsRows = true;
          });
        };
      }
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

/** Calls `onRead` when anything of the rows is looked at, which awaiting them is not. */
function watched(rows: unknown, onRead: () => void): unknown {
  if (typeof rows !== 'object' || rows === null) return rows;
  return new Proxy(rows, {
    get(target, key) {
      if (key !== 'then') onRead();
      return Reflect.get(target, key);
    },
  });
}
