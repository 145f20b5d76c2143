import { createHash } from 'node:crypto';
import type { ServiceName } from '@yinhu/contracts/kernel';
import { COMMON_MIGRATIONS, type MigrationClass, migrate } from '@yinhu/database';
import { provisionServiceDatabases } from '@yinhu/local-stack';
import { escapeIdentifier, escapeLiteral } from 'pg';
import type { QueryRunner } from 'typeorm';
import { urlOf, withClient } from './admin.ts';

export interface TemplateDatabase {
  readonly name: string;
  readonly owner: Role;
  readonly app: Role;
}

interface Role {
  readonly name: string;
  readonly password: string;
}

const LOCK = "hashtextextended('yinhu test template', 0)";

/**
 * A database to be cloned, with the service's schema or, without migrations, as provisioning leaves it. Made
 * once for each state of the migrations, by whoever asks first; after that nobody connects to it.
 */
export async function templateDatabase(
  serverUrl: string,
  service: ServiceName,
  migrations?: readonly MigrationClass[],
): Promise<TemplateDatabase> {
  const account = `test_${service}_${migrations ? await fingerprint(migrations) : 'blank'}`;
  const name = `yinhu_${account}`;
  const owner = { name: `${account}_owner`, password: 'owner' };
  const app = { name: `${account}_app`, password: 'app' };
  await withClient(serverUrl, async (admin) => {
    await admin.query(`SELECT pg_advisory_lock(${LOCK})`);
    const ready = `SELECT FROM pg_database WHERE datname = ${escapeLiteral(name)} AND shobj_description(oid, 'pg_database') = 'ready'`;
    if ((await admin.query(ready)).rowCount) return;
    await provisionServiceDatabases(serverUrl, [account], {
      [account]: { owner: owner.password, app: app.password },
    });
    if (migrations) await migrate({ url: urlOf(serverUrl, name, owner), service, migrations });
    await admin.query(`COMMENT ON DATABASE ${escapeIdentifier(name)} IS 'ready'`);
  });
  return { name, owner, app };
}

/** Changes with whatever SQL the migrations would send. */
async function fingerprint(migrations: readonly MigrationClass[]): Promise<string> {
  const hash = createHash('sha256');
  const record = async (...sent: unknown[]) => {
    hash.update(JSON.stringify(sent));
    return [];
  };
  for (const Migration of [...COMMON_MIGRATIONS, ...migrations]) {
    hash.update(Migration.toString());
    // One that depends on what a query answers records what it sent until then.
    await new Migration().up({ query: record } as unknown as QueryRunner).catch(() => undefined);
  }
  return hash.digest('hex').slice(0, 12);
}
