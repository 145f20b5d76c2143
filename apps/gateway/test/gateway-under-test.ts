import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Actor, Operation, Role } from '@yinhu/contracts';
import { Problem } from '@yinhu/contracts';
import { startNats } from '@yinhu/local-stack';
import { connectBroker, OperationClient, OperationServer, PassProblemsFilter } from '@yinhu/messaging';
import pino from 'pino';
import { createGateway } from '../src/gateway.ts';
import { Settings } from '../src/settings.ts';
import { SAMPLE_OPERATIONS } from './sample-operations.ts';
import { SessionsController, ThingsController } from './sample-services.ts';

const actor = (role: Role): Actor => ({
  userId: 'u',
  username: role.replace('_', '-'),
  name: '某人',
  role,
  organisationId: 'o',
  organisationName: '某单位',
  division: '360725',
  backdating: false,
});
const verify = async (token: string): Promise<Actor> => {
  if (!token.startsWith('as.')) throw new Problem('session_expired');
  return actor(token.slice(3) as Role);
};

export interface GatewayUnderTest {
  readonly url: string;
  readonly app: NestFastifyApplication;
  /** Lines that the gateway logged. */
  readonly log: Record<string, unknown>[];
  /** Ends what serves the sample operations, but not the gateway. */
  stopServices(): Promise<void>;
  stop(): Promise<void>;
}

interface TestOptions {
  readonly env?: Record<string, string>;
  readonly operations?: readonly Operation[];
}

/** A gateway on a real broker, with services that serve the sample operations. */
export async function startGatewayUnderTest({ env = {}, operations = SAMPLE_OPERATIONS }: TestOptions = {}): Promise<GatewayUnderTest> {
  const storeDir = mkdtempSync(join(tmpdir(), 'yinhu-gateway-'));
  const nats = await startNats({ storeDir });
  const broker = await connectBroker({ url: nats.url, name: 'gateway-test' });
  const log: Record<string, unknown>[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void log.push(JSON.parse(line)) });
  const stops = [await serve('filing', ThingsController), await serve('identity', SessionsController)];
  const app = await createGateway({
    operations,
    client: new OperationClient(broker),
    verifier: { verify } as never,
    readiness: { check: async () => ({ broker: broker.isConnected }) },
    logger,
    settings: Settings.parse(env),
  });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const stopServices = async () => void (await Promise.all(stops.splice(0).map((stop) => stop())));

  async function serve(service: 'filing' | 'identity', controller: Type): Promise<() => Promise<void>> {
    class ServiceModule {}
    Module({ controllers: [controller] })(ServiceModule);
    const strategy = new OperationServer({
      broker,
      service,
      logger: pino({ enabled: false }),
      authenticate: async (token) => ({ actor: await verify(token) }),
    });
    const microservice = await NestFactory.createMicroservice(ServiceModule, { strategy, logger: false });
    microservice.useGlobalFilters(new PassProblemsFilter());
    await microservice.listen();
    return () => microservice.close();
  }

  return {
    url: `http://127.0.0.1:${port}`,
    app,
    log,
    stopServices,
    stop: async () => {
      await app.close();
      await stopServices();
      await broker.close();
      await nats.stop();
      rmSync(storeDir, { recursive: true, force: true });
    },
  };
}

/** Headers of a caller in a role, in a language. */
export const as = (role: Role, language = 'en'): Record<string, string> => ({
  authorization: `Bearer as.${role}`,
  'accept-language': language,
});
