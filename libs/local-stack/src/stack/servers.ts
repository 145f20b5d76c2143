import { findNatsServer } from '../nats/find-nats-server.ts';
import { startNats } from '../nats/start-nats.ts';
import { type DatabaseUrls, provisionServiceDatabases } from '../postgres/provision-service-databases.ts';
import { startPostgres } from '../postgres/start-postgres.ts';
import type { DataDirectory } from './data-directory.ts';
import type { Keep } from './keeper.ts';
import { logFileOf } from './logs.ts';
import type { Secrets } from './secrets.ts';
import type { StopStack } from './stop-stack.ts';

interface DatabasesWanted {
  names: string[];
  directory: DataDirectory;
  secrets: Secrets;
  fast: boolean;
  keep: Keep;
  ending: StopStack;
}

export interface Databases {
  databases: Record<string, DatabaseUrls>;
  /** Of the PostgreSQL of our own, unless all databases were given. */
  superuserUrl?: string;
}

/** A database for each name: the one the environment points to, else one on a PostgreSQL of our own. */
export async function bringUpDatabases(wanted: DatabasesWanted): Promise<Databases> {
  const { names, directory, secrets, fast, keep, ending } = wanted;
  const given = givenDatabases(names);
  const ours = names.filter((name) => given[name] === undefined);
  if (ours.length === 0) return { databases: given };
  let superuserUrl = '';
  const kept = await keep('postgres', async () => {
    const server = await startPostgres({ dataDir: directory.root, fast });
    superuserUrl = server.url;
    return server;
  });
  ending.push(() => kept.stop());
  return { databases: { ...given, ...(await provisionServiceDatabases(superuserUrl, ours, secrets.databasePasswords)) }, superuserUrl };
}

/** The NATS the environment points to, else one of our own, which keeps its port when it has to be started again. */
export async function bringUpNats({
  directory,
  keep,
  ending,
}: {
  directory: DataDirectory;
  keep: Keep;
  ending: StopStack;
}): Promise<string> {
  const given = process.env.NATS_URL;
  if (given) return given;
  const program = await findNatsServer();
  let url = '';
  let port: number | undefined;
  const kept = await keep('nats', async () => {
    const server = await startNats({ storeDir: directory.nats, logFile: logFileOf(directory.logs, 'nats'), port, program });
    ({ url, port } = server);
    return server;
  });
  ending.push(() => kept.stop());
  return url;
}

function givenDatabases(names: string[]): Record<string, DatabaseUrls> {
  const given: Record<string, DatabaseUrls> = {};
  for (const name of names) {
    const appUrl = process.env[`${name.toUpperCase()}_DATABASE_URL`];
    if (appUrl) given[name] = { appUrl, ownerUrl: process.env[`${name.toUpperCase()}_MIGRATION_URL`] || appUrl };
  }
  return given;
}
