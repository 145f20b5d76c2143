import { randomBytes } from 'node:crypto';
import type { ServiceName } from '@yinhu/contracts/kernel';
import type { MigrationClass } from '@yinhu/database';
import { escapeIdentifier } from 'pg';
import { urlOf, withClient } from './admin.ts';
import { testPostgresUrl } from './shared-postgres.ts';
import { type TemplateDatabase, templateDatabase } from './template-database.ts';

export interface TestDatabase {
  /** The role that does not own the tables: what a service uses. */
  readonly appUrl: string;
  readonly ownerUrl: string;
  /** For what neither role may do, such as ending sessions. */
  readonly superuserUrl: string;
  drop(): Promise<void>;
}

/**
 * A fresh database with the service's schema, cloned within some tens of milliseconds. One for each test
 * file.
 */
export async function testDatabase(
  service: ServiceName,
  migrations: readonly MigrationClass[],
): Promise<TestDatabase> {
  const serverUrl = await testPostgresUrl();
  return clone(serverUrl, await templateDatabase(serverUrl, service, migrations));
}

/** A fresh database with its two roles but without tables: for tests of migrations. */
export async function blankTestDatabase(service: ServiceName): Promise<TestDatabase> {
  const serverUrl = await testPostgresUrl();
  return clone(serverUrl, await templateDatabase(serverUrl, service));
}

async function clone(serverUrl: string, template: TemplateDatabase): Promise<TestDatabase> {
  const name = `test_run_${randomBytes(8).toString('hex')}`;
  const [database, source, owner] = [name, template.name, template.owner.name].map(escapeIdentifier);
  await withClient(serverUrl, (admin) =>
    admin.query(`CREATE DATABASE ${database} TEMPLATE ${source} OWNER ${owner}`),
  );
  return {
    appUrl: urlOf(serverUrl, name, template.app),
    ownerUrl: urlOf(serverUrl, name, template.owner),
    superuserUrl: urlOf(serverUrl, name),
    drop: () =>
      withClient(
        serverUrl,
        async (admin) => void (await admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)),
      ),
  };
}
