import { pathToFileURL } from 'node:url';
import type { Addresses } from './addresses.ts';
import { busEnvironment } from './bus-secrets.ts';
import type { Secrets } from './secrets.ts';
import type { ServiceDefinition } from './service-definition.ts';

export interface Surroundings {
  addresses: Pick<Addresses, 'databases' | 'natsUrl' | 'natsHasAccounts'>;
  port: number;
  consoleDir: string;
  /** The folder of the files that people bring, unless the environment names another store. */
  filesDir: string;
  secrets: Secrets;
}

const variableOf = {
  masterKey: 'YINHU_MASTER_KEY',
  dataKey: 'YINHU_DATA_KEY',
  loaderPassword: 'YINHU_LOADER_PASSWORD',
} as const;

// What the caller's environment may hold for itself: a child gets these from us or not at all.
const notPassedOn =
  /^(PORT|HEALTH_PORT|YINHU_APART_OPTIONS|NODE_OPTIONS|NODE_CHANNEL_FD|JEST_WORKER_ID|YINHU_\w+_(KEYS?|PASSWORD)|YINHU_FILES_\w+|(\w+_)?(DATABASE|MIGRATION|NATS)\w*_URL)$/;

/** Everything a service process is told; secrets and addresses that are not its own are left out. */
export function environmentOf(service: ServiceDefinition, around: Surroundings): NodeJS.ProcessEnv {
  const database = service.database === undefined ? undefined : around.addresses.databases[service.database];
  return {
    ...inheritedEnvironment(),
    ...busEnvironment(service.name, around.addresses, around.secrets.bus),
    HEALTH_PORT: '0',
    YINHU_DEMO: '1',
    YINHU_PUBLIC_URL: process.env.YINHU_PUBLIC_URL || `http://127.0.0.1:${around.port}`,
    ...(database && { DATABASE_URL: database.appUrl, MIGRATION_DATABASE_URL: database.ownerUrl }),
    ...(service.isGateway && { PORT: String(around.port), CONSOLE_DIR: around.consoleDir }),
    ...(service.files && filesEnvironment(around.filesDir)),
    ...Object.fromEntries((service.secrets ?? []).map((name) => [variableOf[name], around.secrets[name]])),
  };
}

/** Where files lie: as the environment says, the key of a bucket with it, or in the data folder. */
function filesEnvironment(folder: string): NodeJS.ProcessEnv {
  const {
    YINHU_FILES_URL = pathToFileURL(folder).href,
    YINHU_FILES_S3_KEY,
    YINHU_FILES_S3_SECRET,
  } = process.env;
  return { YINHU_FILES_URL, YINHU_FILES_S3_KEY, YINHU_FILES_S3_SECRET };
}

export function inheritedEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !notPassedOn.test(name)));
}
