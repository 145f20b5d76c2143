import { Client, escapeIdentifier, escapeLiteral } from 'pg';

export interface RolePasswords {
  owner: string;
  app: string;
}

export interface DatabaseUrls {
  /** The role that owns the tables, for migrations. */
  ownerUrl: string;
  /** The role that reads and writes them without owning them, so that row-level security holds for it. */
  appUrl: string;
}

/**
 * For each service a database `yinhu_<service>` of its own with the roles `<service>_owner` and
 * `<service>_app`. Can be repeated: what is there is kept, and passwords are set to the given ones.
 */
export async function provisionServiceDatabases<Service extends string>(
  superuserUrl: string,
  services: readonly Service[],
  passwords: Record<Service, RolePasswords>,
): Promise<Record<Service, DatabaseUrls>> {
  const admin = new Client({ connectionString: superuserUrl });
  await admin.connect();
  try {
    for (const service of services) {
      await provisionRole(admin, `${service}_owner`, passwords[service].owner);
      await provisionRole(admin, `${service}_app`, passwords[service].app);
      await provisionDatabase(admin, service);
      await provisionContents(withDatabase(superuserUrl, databaseOf(service)), service);
    }
  } finally {
    await admin.end();
  }
  return Object.fromEntries(
    services.map((service) => [service, urlsOf(superuserUrl, service, passwords[service])]),
  ) as Record<Service, DatabaseUrls>;
}

async function provisionRole(admin: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  await admin.query(
    `${rowCount ? 'ALTER' : 'CREATE'} ROLE ${escapeIdentifier(role)} LOGIN PASSWORD ${escapeLiteral(password)}`,
  );
}

async function provisionDatabase(admin: Client, service: string): Promise<void> {
  const database = databaseOf(service);
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  if (!rowCount)
    await admin.query(
      `CREATE DATABASE ${escapeIdentifier(database)} OWNER ${escapeIdentifier(`${service}_owner`)}`,
    );
}

async function provisionContents(databaseUrl: string, service: string): Promise<void> {
  const [database, owner, app] = [databaseOf(service), `${service}_owner`, `${service}_app`].map(
    escapeIdentifier,
  );
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      REVOKE ALL ON DATABASE ${database} FROM PUBLIC;
      GRANT CONNECT ON DATABASE ${database} TO ${app};
      ALTER SCHEMA public OWNER TO ${owner};
      REVOKE ALL ON SCHEMA public FROM PUBLIC;
      GRANT USAGE ON SCHEMA public TO ${app};
      ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app};
      ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${app};
    `);
  } finally {
    await client.end();
  }
}

function urlsOf(superuserUrl: string, service: string, passwords: RolePasswords): DatabaseUrls {
  const urlFor = (role: string, password: string) => {
    const url = new URL(withDatabase(superuserUrl, databaseOf(service)));
    url.username = role;
    url.password = password;
    return url.href;
  };
  return {
    ownerUrl: urlFor(`${service}_owner`, passwords.owner),
    appUrl: urlFor(`${service}_app`, passwords.app),
  };
}

function databaseOf(service: string): string {
  return `yinhu_${service}`;
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
