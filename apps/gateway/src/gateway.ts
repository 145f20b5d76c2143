import 'reflect-metadata';
import type { IncomingMessage } from 'node:http';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { watchClockSkew } from '@yinhu/service';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { gatewayModule } from './gateway.module.ts';
import type { GatewayOptions } from './gateway-options.ts';
import { recordRequests } from './http/access-log.ts';
import { answerBrokenRequest, answerUnroutable } from './http/broken-request.ts';
import { requestIdOf } from './http/call-context.ts';
import { endSlowBodies, letConnectionsGoOnClose, PATIENCE } from './http/connections.ts';
import { acceptJsonOnly, MAX_BODY } from './http/json-body.ts';
import { networkOf } from './http/network-of.ts';
import { identifyRequests } from './http/request-context.ts';
import { SECURITY_HEADERS } from './http/security-headers.ts';
import type { Settings } from './settings.ts';

/** Room for `getMany` with a thousand ids in the address. */
const MAX_HEADER = 65_536;

/** The HTTP surface, ready to listen. */
export async function createGateway(options: GatewayOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_BODY,
    trustProxy: (_: string, hop: number) => hop < options.settings.TRUST_PROXY,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    genReqId: (request: IncomingMessage) => requestIdOf(request.headers['x-request-id']),
    http: {
      maxHeaderSize: MAX_HEADER,
      headersTimeout: PATIENCE.headersTimeout,
      connectionsCheckingInterval: PATIENCE.connectionsCheckingInterval,
    },
    connectionTimeout: PATIENCE.idleMs,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: answerUnroutable,
  });
  const app = await NestFactory.create<NestFastifyApplication>(gatewayModule(options), adapter, {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  acceptJsonOnly(fastify);
  letConnectionsGoOnClose(fastify);
  identifyRequests(fastify);
  endSlowBodies(fastify, options.settings);
  recordRequests(fastify, options.logger, options.metrics);
  watchClockSkew(options.metrics.registry, options.client.clockSkew);
  await fastify.register(fastifyHelmet, SECURITY_HEADERS);
  await fastify.register(fastifyCookie);
  await fastify.register(fastifyMultipart, { throwFileSizeLimit: false });
  await fastify.register(fastifyCompress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { 1: 4 } },
  });
  await limitRequests(fastify, options.settings);
  await app.init();
  await fastify.ready();
  return app;
}

async function limitRequests(
  fastify: FastifyInstance,
  { REQUESTS_PER_MINUTE: max }: Settings,
): Promise<void> {
  if (max === 0) return;
  const keyGenerator = ({ ip }: FastifyRequest) => networkOf(ip);
  const allowList = ['127.0.0.1', '::1'].map(networkOf);
  await fastify.register(fastifyRateLimit, {
    max,
    timeWindow: '1 minute',
    keyGenerator,
    allowList,
    cache: 20_000,
  });
}
