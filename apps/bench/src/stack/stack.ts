import { Client } from 'pg';
import { findReplicas } from '../machine/find-processes.ts';
import { loaderOf, Person } from './person.ts';

type DatabaseName = 'filing' | 'marketplace' | 'household';
const USED: readonly DatabaseName[] = ['filing', 'marketplace', 'household'];

/** The running system that is measured. */
export interface Stack {
  /** Of the gateway. */
  readonly url: string;
  readonly natsUrl: string;
  /** By service: where its application role connects. */
  readonly databases: Readonly<Record<DatabaseName, string>>;
  /** The county's administrator of the demonstration. */
  readonly admin: Person;
  /** The province's supervisor. */
  readonly supervisor: Person;
  /** Whoever has an account. */
  person(username: string): Person;
  /** Where the filing service's migrations connect, as the owner of its tables. */
  readonly filingOwner: string;
  /**
   * The PostgreSQL server, when it is one of this stack's own: how its superuser connects, and where it logs.
   */
  readonly server?: { readonly superuserUrl: string; readonly logFile: string };
  /** Pids of a service's or the gateway's replicas. */
  pids(name: string): number[];
}

/**
 * The stack that `npm run bench` started. @throws Error one sentence when it is not there, or holds
 * somebody's data
 */
export async function connectStack(environment: NodeJS.ProcessEnv): Promise<Stack> {
  const given = (name: string) => {
    const value = environment[name];
    if (!value)
      throw new Error(
        `${name} is missing: npm run bench -- <name> starts the system and tells its addresses.`,
      );
    return value;
  };
  const [url, natsUrl] = [given('YINHU_URL'), given('NATS_URL')];
  const entries = USED.map((name) => [name, given(`${name.toUpperCase()}_DATABASE_URL`)] as const);
  const databases = Object.fromEntries(entries) as Record<DatabaseName, string>;
  for (const [name, database] of entries) await requireUnused(name, database);
  const loader = loaderOf(url, given('YINHU_LOADER_PASSWORD'));
  const person = (username: string) => new Person(url, loader, username);
  const [admin, supervisor] = [person('county-admin'), person('province-supervisor')];
  return {
    url,
    natsUrl,
    databases,
    admin,
    supervisor,
    person,
    filingOwner: given('FILING_MIGRATION_URL'),
    ...(environment.POSTGRES_URL
      ? { server: { superuserUrl: environment.POSTGRES_URL, logFile: given('POSTGRES_LOG') } }
      : {}),
    pids: (name) => findReplicas(name, natsUrl),
  };
}

/** Benchmarks write records and events that mean nothing: not into a database where others do. */
async function requireUnused(name: string, database: string): Promise<void> {
  const client = new Client({ connectionString: database });
  await client.connect();
  try {
    const { rows } = await client.query<{ used: boolean }>('SELECT EXISTS (SELECT FROM outbox) AS used');
    if (rows[0]?.used)
      throw new Error(`The database of ${name} holds data: benchmarks run on an empty system of their own.`);
  } finally {
    await client.end();
  }
}
