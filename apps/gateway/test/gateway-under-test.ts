import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { EndedAccess } from '@yinhu/contracts/identity';
import type { EventEnvelope, Operation } from '@yinhu/contracts/kernel';
import { Role } from '@yinhu/contracts/system';
import { type FileStore, openFileStore } from '@yinhu/files';
import {
  type Broker,
  eventSubject,
  OperationClient,
  OperationServer,
  PassProblemsFilter,
  proofsOfEvent,
} from '@yinhu/messaging';
import { AccessWatch, ActorVerifier } from '@yinhu/service';
import { type TestBroker, testBroker, testTokens } from '@yinhu/testing';
import pino from 'pino';
import { createGateway } from '../src/gateway.ts';
import { HttpMetrics } from '../src/http-metrics.ts';
import { Readiness } from '../src/readiness.ts';
import { Settings } from '../src/settings.ts';
import { SAMPLE_OPERATIONS } from './sample-operations.ts';
import { SessionsController, ThingsController } from './sample-services.ts';

export const identity = await testTokens();
const tokens = Object.fromEntries(
  await Promise.all(
    Role.options.map(
      async (role) => [role, await identity.actorToken({ role, username: role.replace('_', '-') })] as const,
    ),
  ),
);

export interface GatewayUnderTest {
  readonly url: string;
  readonly app: NestFastifyApplication;
  /** Where it puts the files that come in. */
  readonly files: FileStore;
  /** Lines that the gateway logged. */
  readonly log: Record<string, unknown>[];
  /** Has identity announce that something of a person’s access ended. */
  announceEnd(ended: EndedAccess): void;
  /** Ends what serves the sample operations, but not the gateway. */
  stopServices(): Promise<void>;
  stop(): Promise<void>;
}

interface TestOptions {
  readonly env?: Record<string, string>;
  readonly operations?: readonly Operation[];
  /** Shared with other gateways; whoever made it stops it. */
  readonly nats?: TestBroker;
}

/** A gateway on a real broker, with services that serve the sample operations. */
export async function startGatewayUnderTest({
  env = {},
  operations = SAMPLE_OPERATIONS,
  nats: shared,
}: TestOptions = {}): Promise<GatewayUnderTest> {
  const nats = shared ?? (await testBroker());
  const broker = await nats.connectAs('gateway');
  const identityBroker = await nats.connectAs('identity');
  const log: Record<string, unknown>[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void log.push(JSON.parse(line)) });
  const client = new OperationClient(broker);
  const verifier = new ActorVerifier(identity.keys, new AccessWatch(broker, client, logger).check);
  const stops = [await serve('filing', ThingsController), await serve('identity', SessionsController)];
  const folder = mkdtempSync(join(tmpdir(), 'yinhu-gateway-files-'));
  const filesUrl = pathToFileURL(folder).href;
  const files = openFileStore({ YINHU_FILES_URL: filesUrl });
  const app = await createGateway({
    operations,
    broker,
    client,
    verifier,
    readiness: new Readiness(broker, client),
    files,
    logger,
    metrics: new HttpMetrics(),
    settings: Settings.parse({ ...nats.environmentOf('gateway'), YINHU_FILES_URL: filesUrl, ...env }),
  });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const stopServices = async () => void (await Promise.all(stops.splice(0).map((stop) => stop())));

  async function serve(service: 'filing' | 'identity', controller: Type): Promise<() => Promise<void>> {
    class ServiceModule {}
    Module({ controllers: [controller] })(ServiceModule);
    const connection = await nats.connectAs(service);
    const strategy = new OperationServer({
      broker: connection,
      service,
      logger,
      authenticate: async (token) => ({ actor: await verifier.verify(token) }),
    });
    const microservice = await NestFactory.createMicroservice(ServiceModule, { strategy, logger: false });
    microservice.useGlobalFilters(new PassProblemsFilter());
    await microservice.listen();
    return async () => {
      await microservice.close();
      await connection.close();
    };
  }

  return {
    url: `http://127.0.0.1:${port}`,
    app,
    files,
    log,
    announceEnd: (ended) => announce(identityBroker, ended),
    stopServices,
    stop: async () => {
      await app.close();
      await stopServices();
      await identityBroker.close();
      await broker.close();
      if (!shared) await nats.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

function announce(broker: Broker, ended: EndedAccess): void {
  const [subject, text] = [
    eventSubject(broker, 'identity.access-ended'),
    JSON.stringify(announcementOf(ended)),
  ];
  broker.connection.publish(subject, text, {
    headers: proofsOfEvent(broker.peers, 'identity', subject, text),
  });
}

const announcementOf = (data: EndedAccess): EventEnvelope => ({
  specversion: '1.0',
  id: randomUUID(),
  source: '/yinhu/identity',
  type: 'identity.access-ended',
  subject: data.userId,
  time: new Date().toISOString(),
  datacontenttype: 'application/json',
  aggregate: 'access',
  aggregateversion: data.version,
  division: '360725',
  recordedtime: new Date().toISOString(),
  partition: 0,
  position: 1,
  data,
});

/** Headers of a caller in a role, in a language. */
export const as = (role: Role, language = 'en'): Record<string, string> => ({
  authorization: `Bearer ${tokens[role]}`,
  'accept-language': language,
});
