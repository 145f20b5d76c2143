import type { Type } from '@nestjs/common';
import type { ServiceName } from '@yinhu/contracts/kernel';
import { createDatabase, type Database } from '@yinhu/database';
import { type FileStore, openFileStore } from '@yinhu/files';
import {
  type Broker,
  type Consumer,
  connectBroker,
  OperationClient,
  OperationServer,
  Relay,
} from '@yinhu/messaging';
import type { Logger } from 'pino';
import { ServiceMetrics } from '../health/service-metrics.ts';
import { createLogger } from '../logs/logger.ts';
import { Schedule } from '../schedule/schedule.ts';
import { ActorVerifier, keysOfIdentity } from '../tokens/actor-verifier.ts';
import { authenticateWith } from '../tokens/authenticate.ts';
import { AccessWatch } from '../tokens/ended-access.ts';
import { ServiceTokens } from '../tokens/service-tokens.ts';
import { type Environment, peersOf, readEnvironment, ServiceEnvironment } from './environment.ts';
import type { ServiceDefinition } from './service-definition.ts';

/** Everything a running service is made of, connected but not yet serving. */
export interface ServiceParts {
  readonly name: ServiceName;
  readonly module: Type;
  readonly environment: Environment;
  readonly settings: ServiceEnvironment;
  readonly logger: Logger;
  readonly metrics: ServiceMetrics;
  readonly database: Database;
  readonly broker: Broker;
  readonly client: OperationClient;
  readonly verifier: ActorVerifier;
  readonly relay: Relay;
  readonly schedule: Schedule;
  readonly server: OperationServer;
  /** Where the service's definition asks for it. */
  readonly files?: FileStore;
  /** Filled when the consumer starts; dead letters are replayed through it. */
  readonly consumers: Consumer[];
}

/** Connects to the database and the broker and puts the parts together. The tables must be there already. */
export async function connectParts(
  definition: ServiceDefinition,
  environment: Environment,
): Promise<ServiceParts> {
  const settings = readEnvironment(ServiceEnvironment, environment);
  const { name: service, module, entities } = definition;
  const files = definition.files ? openFileStore(environment) : undefined;
  const logger = createLogger(service, settings.LOG_LEVEL);
  const metrics = new ServiceMetrics(service);
  const database = createDatabase({ url: settings.DATABASE_URL, service, entities: [...entities], logger });
  await database.connect();
  const peers = peersOf(service, settings, { logger, metrics });
  const broker = await connectBroker({
    url: settings.NATS_URL,
    namespace: settings.YINHU_NAMESPACE,
    peers,
    logger,
  });
  const tokens = new ServiceTokens(peers);
  const client = new OperationClient(broker, { serviceToken: (audience) => tokens.token(audience) });
  const verifier = new ActorVerifier(keysOfIdentity(client), new AccessWatch(broker, client, logger).check);
  return {
    name: service,
    module,
    environment,
    settings,
    logger,
    metrics,
    database,
    broker,
    client,
    verifier,
    relay: new Relay({ service, database, broker, logger }),
    schedule: new Schedule(logger),
    server: new OperationServer({
      broker,
      service,
      authenticate: authenticateWith(verifier, tokens),
      logger,
      checkOutput: settings.YINHU_CHECK_OUTPUT === '1',
      onAnswered: (operation, outcome, seconds) => metrics.answered(operation, outcome, seconds),
    }),
    files,
    consumers: [],
  };
}
