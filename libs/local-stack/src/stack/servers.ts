import { findNatsServer } from '../nats/find-nats-server.ts';
import { startNats } from '../nats/start-nats.ts';
import { type DatabaseUrls, provisionServiceDatabases } from '../postgres/provision-service-databases.ts';
import { startPostgres } from '../postgres/start-postgres.ts';
import { findFreePort } from '../processes/free-port.ts';
import type { Addresses } from './addresses.ts';
import { accountsOf } from './bus-secrets.ts';
import type { DataDirectory } from './data-directory.ts';
import type { Keep } from './keeper.ts';
import { logFileOf } from './logs.ts';
import type { Secrets } from './secrets.ts';
import type { StopStack } from './stop-stack.ts';

interface ServerWanted {
  directory: DataDirectory;
  /** Told where the server is, now and whenever it moves. */
  addresses: Addresses;
  keep: Keep;
  ending: StopStack;
}

interface DatabasesWanted extends ServerWanted {
  names: string[];
  secrets: Secrets;
  fast: boolean;
}

/** A database for each name: the one the environment points to, else one on a PostgreSQL of our own. */
export async function bringUpDatabases(wanted: DatabasesWanted): Promise<void> {
  const { names, directory, secrets, fast, addresses, keep, ending } = wanted;
  const given = givenDatabases(names);
  const ours = names.filter((name) => given[name] === undefined);
  addresses.databases = given;
  if (ours.length === 0) return;
  const kept = await keep('postgres', async () => {
    const server = await startPostgres({ dataDir: directory.root, fast });
    addresses.postgresIsAt(server.url);
    return server;
  });
  ending.push(() => kept.stop());
  const urls = await provisionServiceDatabases(addresses.superuserUrl ?? '', ours, secrets.databasePasswords);
  addresses.databases = { ...given, ...urls };
}

/**
 * The NATS the environment points to, else one of our own, which keeps its port when it has to be started
 * again and can.
 */
export async function bringUpNats({
  directory,
  addresses,
  keep,
  ending,
  secrets,
}: ServerWanted & { secrets: Secrets }): Promise<void> {
  const given = process.env.NATS_URL;
  if (given) {
    addresses.natsHasAccounts = false;
    return addresses.natsIsAt(given);
  }
  const program = await findNatsServer();
  let port: number | undefined;
  const config = accountsOf(secrets.bus, process.env.YINHU_NAMESPACE);
  const kept = await keep('nats', async () => {
    port &&= await findFreePort(port);
    const logFile = logFileOf(directory.logs, 'nats');
    const operator = secrets.bus.passwords.operator;
    const server = await startNats({ storeDir: directory.nats, logFile, port, program, config, operator });
    port = server.port;
    addresses.natsIsAt(server.url);
    return server;
  });
  ending.push(() => kept.stop());
}

function givenDatabases(names: string[]): Record<string, DatabaseUrls> {
  const given: Record<string, DatabaseUrls> = {};
  for (const name of names) {
    const appUrl = process.env[`${name.toUpperCase()}_DATABASE_URL`];
    if (appUrl)
      given[name] = { appUrl, ownerUrl: process.env[`${name.toUpperCase()}_MIGRATION_URL`] || appUrl };
  }
  return given;
}
