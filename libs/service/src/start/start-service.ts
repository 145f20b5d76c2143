import 'reflect-metadata';
import type { INestMicroservice } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { wallClock } from '@yinhu/contracts/kernel';
import { type Database, migrate } from '@yinhu/database';
import { type Broker, Consumer, type OperationClient, PassProblemsFilter } from '@yinhu/messaging';
import { watchClockSkew } from '../health/clock-skew-gauge.ts';
import { type HealthServer, startHealthServer } from '../health/health-server.ts';
import { createLogger } from '../logs/logger.ts';
import { NestLogger } from '../logs/nest-logger.ts';
import { type Environment, readEnvironment, ServiceEnvironment } from './environment.ts';
import type { Get, ServiceDefinition } from './service-definition.ts';
import { serviceKit } from './service-kit.module.ts';
import { connectParts, type ServiceParts } from './service-parts.ts';

export interface RunningService {
  readonly app: INestMicroservice;
  readonly database: Database;
  readonly broker: Broker;
  readonly client: OperationClient;
  /** Absent when the service consumes nothing. */
  readonly consumer?: Consumer;
  readonly healthPort: number;
  /** Answers the calls it holds, publishes what is committed, then closes everything. */
  stop(): Promise<void>;
}

/**
 * Migrates, connects and serves. Resolves when calls are answered. Several services can run in one process.
 */
export async function startService(
  definition: ServiceDefinition,
  environment: Environment,
): Promise<RunningService> {
  const settings = readEnvironment(ServiceEnvironment, environment);
  const { name: service, migrations } = definition;
  const logger = createLogger(service, settings.LOG_LEVEL);
  await migrate({ url: settings.MIGRATION_DATABASE_URL, service, migrations: [...migrations], logger });
  const parts = await connectParts(definition, environment);
  try {
    return await serve(definition, parts);
  } catch (error) {
    await parts.schedule.stop();
    await closeConnections(parts);
    throw error;
  }
}

async function serve(definition: ServiceDefinition, parts: ServiceParts): Promise<RunningService> {
  const app = await createApp(parts);
  const consumer = createConsumer(definition, parts, app);
  const lifecycle = { stopping: false };
  const health = await startHealth(parts, lifecycle);
  await app.listen();
  await parts.relay.start();
  await consumer?.start();
  const { database, broker, client, logger } = parts;
  logger.info({ healthPort: health.port }, 'ready');
  const stop = once(async () => {
    lifecycle.stopping = true;
    await stopParts(parts, app, health);
  });
  return { app, database, broker, client, consumer, healthPort: health.port, stop };
}

async function createApp(parts: ServiceParts): Promise<INestMicroservice> {
  const app = await NestFactory.createMicroservice<MicroserviceOptions>(serviceKit(parts), {
    strategy: parts.server,
    logger: new NestLogger(parts.logger),
    abortOnError: false,
  });
  app.useGlobalFilters(new PassProblemsFilter());
  return app;
}

function createConsumer(
  { consumer: define }: ServiceDefinition,
  parts: ServiceParts,
  app: INestMicroservice,
): Consumer | undefined {
  if (!define) return undefined;
  const { name: durable, database, broker, client, logger } = parts;
  const get: Get = (provider) => app.get(provider, { strict: false });
  const consumer = new Consumer({ ...define(get), durable, database, broker, client, logger });
  parts.consumers.push(consumer);
  return consumer;
}

function startHealth(
  { settings, database, broker, client, relay, metrics, consumers }: ServiceParts,
  lifecycle: { stopping: boolean },
) {
  const stalled = () => consumers.flatMap((consumer) => consumer.stalled());
  watchClockSkew(metrics.registry, client.clockSkew);
  metrics.watch({
    outboxLag: () => relay.lag(),
    consumerLag: async () => (await Promise.all(consumers.map((consumer) => consumer.lag()))).flat(),
    deadLetters: async () =>
      (await Promise.all(consumers.map((consumer) => consumer.deadLetters()))).reduce(
        (sum, count) => sum + count,
        0,
      ),
    stalledTypes: async () => stalled().length,
  });
  const readiness = async () => ({
    running: !lifecycle.stopping,
    broker: broker.isConnected,
    database: await answers(database, client),
  });
  const notes = () =>
    Object.fromEntries(
      stalled().map(({ type, since, error }) => [
        `events of ${type}`,
        `stand still since ${since.toISOString()}: ${error}`,
      ]),
    );
  return startHealthServer({ port: settings.HEALTH_PORT, readiness, notes, registry: metrics.registry });
}

/** Asks the time, as that is what is worth knowing of a database that answers. */
async function answers(database: Database, { clockSkew }: OperationClient): Promise<boolean> {
  const asked = wallClock();
  const time = await database.answers();
  if (time) clockSkew.observe('database', asked, time.getTime(), wallClock());
  return time !== undefined;
}

async function stopParts(
  { server, consumers, schedule, relay, broker, database, logger }: ServiceParts,
  app: INestMicroservice,
  health: HealthServer,
) {
  await server.close();
  await Promise.all([schedule.stop(), ...consumers.map((consumer) => consumer.stop())]);
  // Last of those that work, as it publishes what the others have committed.
  await relay.stop();
  await app.close();
  await closeConnections({ broker, database });
  await health.close();
  logger.info('stopped');
}

async function closeConnections({
  broker,
  database,
}: Pick<ServiceParts, 'broker' | 'database'>): Promise<void> {
  await broker.close();
  await database.close();
}

function once(work: () => Promise<void>): () => Promise<void> {
  let result: Promise<void> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}
