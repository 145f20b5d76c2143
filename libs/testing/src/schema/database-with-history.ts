import { readdirSync, readFileSync } from 'node:fs';
import type { ServiceName } from '@yinhu/contracts/kernel';
import { type MigrationClass, migrate } from '@yinhu/database';
import { withClient } from '../postgres/admin.ts';
import { blankTestDatabase, type TestDatabase } from '../postgres/test-database.ts';

export interface History {
  readonly service: ServiceName;
  readonly migrations: readonly MigrationClass[];
  /** The folder of what was written over time: the rows of `0003.sql` were there when migration 4 came. */
  readonly rows: URL;
}

/**
 * A database that has been in use since the oldest release, and was brought up to date in one go or in many.
 */
export async function databaseWithHistory({ service, migrations, rows }: History): Promise<TestDatabase> {
  const database = await blankTestDatabase(service);
  const migrateTo = (last: number) =>
    migrate({
      url: database.ownerUrl,
      service,
      migrations: migrations.filter((migration) => numberOf(migration) <= last),
    });
  try {
    for (const file of readdirSync(rows).sort()) {
      await migrateTo(Number.parseInt(file, 10));
      const sql = readFileSync(new URL(file, rows), 'utf8');
      await withClient(database.superuserUrl, (client) => client.query(sql));
    }
    await migrateTo(Number.POSITIVE_INFINITY);
    return database;
  } catch (error) {
    await database.drop();
    throw error;
  }
}

/** The number that a migration's file begins with ends its name too: `Publications1700000000019` is 19. */
const numberOf = ({ name }: MigrationClass): number => Number(name.slice(-4));
