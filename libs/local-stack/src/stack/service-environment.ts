import type { DatabaseUrls } from '../postgres/provision-service-databases.ts';
import type { Secrets } from './secrets.ts';
import type { ServiceDefinition } from './service-definition.ts';

export interface Surroundings {
  databases: Record<string, DatabaseUrls>;
  natsUrl: string;
  port: number;
  consoleDir: string;
  secrets: Secrets;
}

const variableOf = { masterKey: 'YINHU_MASTER_KEY', dataKey: 'YINHU_DATA_KEY', loaderPassword: 'YINHU_LOADER_PASSWORD' } as const;

// What the caller's environment may hold for itself: a child gets these from us or not at all.
const notPassedOn =
  /^(PORT|HEALTH_PORT|NATS_URL|NODE_OPTIONS|NODE_CHANNEL_FD|JEST_WORKER_ID|YINHU_\w+_(KEY|PASSWORD)|(\w+_)?(DATABASE|MIGRATION)\w*_URL)$/;

/** Everything a service process is told; secrets and addresses that are not its own are left out. */
export function environmentOf(service: ServiceDefinition, around: Surroundings): NodeJS.ProcessEnv {
  const database = service.database === undefined ? undefined : around.databases[service.database];
  return {
    ...inheritedEnvironment(),
    NATS_URL: around.natsUrl,
    HEALTH_PORT: '0',
    YINHU_DEMO: '1',
    YINHU_INTERNAL_KEY: around.secrets.internalKey,
    ...(database && { DATABASE_URL: database.appUrl, MIGRATION_DATABASE_URL: database.ownerUrl }),
    ...(service.isGateway && { PORT: String(around.port), CONSOLE_DIR: around.consoleDir }),
    ...Object.fromEntries((service.secrets ?? []).map((name) => [variableOf[name], around.secrets[name]])),
  };
}

export function inheritedEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !notPassedOn.test(name)));
}
