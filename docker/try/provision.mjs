// Tries postgres/provision.sh on a real PostgreSQL, twice, and compares what it made with what
// libs/local-stack makes.
import { deepStrictEqual } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { provisionServiceDatabases } from '@yinhu/local-stack';
import { Client } from 'pg';
import { withPostgres } from './with-postgres.mjs';

const services = ['identity', 'filing', 'marketplace', 'household', 'oversight'];
const script = fileURLToPath(new URL('../postgres/provision.sh', import.meta.url));
const passwords = Object.fromEntries(
  services.map((service) => [service, { owner: `${service}-owner`, app: `${service}-app` }]),
);

function provision(superuserUrl) {
  const { hostname, port, username, password } = new URL(superuserUrl);
  const given = services.flatMap((service) =>
    ['owner', 'app'].map((role) => [`${service}_${role}_password`.toUpperCase(), passwords[service][role]]),
  );
  const env = {
    ...process.env,
    PGHOST: hostname,
    PGPORT: port,
    PGUSER: username,
    PGPASSWORD: password,
    ...Object.fromEntries(given),
  };
  const { status, stderr } = spawnSync(script, [], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`provision.sh failed: ${stderr}`);
}

const ROLES = `SELECT rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication, rolbypassrls
  FROM pg_roles WHERE rolname ~ '_(owner|app)$' ORDER BY rolname`;
const DATABASE = `SELECT datname, datdba::regrole::text AS owner, datacl::text FROM pg_database WHERE datname = current_database()`;
const SCHEMA = `SELECT nspowner::regrole::text AS owner, nspacl::text FROM pg_namespace WHERE nspname = 'public'`;
const DEFAULTS =
  'SELECT defaclrole::regrole::text AS role, defaclobjtype, defaclacl::text FROM pg_default_acl ORDER BY 1, 2';
const EXTENSIONS = 'SELECT extname, extnamespace::regnamespace::text AS schema FROM pg_extension ORDER BY 1';

async function rowsOf(url, queries) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const rows = [];
  for (const query of queries) rows.push((await client.query(query)).rows);
  await client.end();
  return rows;
}

async function whatIsThere(superuserUrl) {
  const found = { roles: await rowsOf(superuserUrl, [ROLES]) };
  for (const service of services) {
    const url = Object.assign(new URL(superuserUrl), { pathname: `/yinhu_${service}` }).href;
    found[service] = await rowsOf(url, [DATABASE, SCHEMA, DEFAULTS, EXTENSIONS]);
    for (const role of ['owner', 'app']) {
      await rowsOf(
        Object.assign(new URL(url), { username: `${service}_${role}`, password: passwords[service][role] })
          .href,
        ['SELECT 1'],
      );
    }
  }
  return found;
}

const ours = await withPostgres(async (url) => {
  provision(url);
  provision(url);
  return whatIsThere(url);
});
const localStacks = await withPostgres(async (url) => {
  await provisionServiceDatabases(url, services, passwords);
  return whatIsThere(url);
});
deepStrictEqual(ours, localStacks);
console.log('provision.sh makes the databases, roles and privileges that local-stack makes');
