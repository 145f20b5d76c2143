import { createDatabase, type Database, migrate } from '@yinhu/database';
import { type Environment, readEnvironment } from '@yinhu/service';
import { z } from 'zod';
import { IDENTITY_MIGRATIONS } from './migrations/identity-migrations.ts';
import { OrganisationRow } from './organisations/organisation.entity.ts';
import { UserRow } from './users/user.entity.ts';

const DatabaseEnvironment = z.object({
  DATABASE_URL: z.string().min(1),
  MIGRATION_DATABASE_URL: z.string().min(1),
});

/** Identity's database for a command of its operators, beside the running service or without it. */
export async function withDatabase<T>(
  environment: Environment,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const { DATABASE_URL: url, MIGRATION_DATABASE_URL: ownerUrl } = readEnvironment(
    DatabaseEnvironment,
    environment,
  );
  await migrate({ url: ownerUrl, service: 'identity', migrations: IDENTITY_MIGRATIONS });
  const database = createDatabase({ url, service: 'identity', entities: [OrganisationRow, UserRow] });
  await database.connect();
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
