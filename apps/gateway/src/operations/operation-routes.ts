import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { type HttpMethod, type Operation, Problem } from '@yinhu/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type GatewayOptions, OPTIONS } from '../gateway-options.ts';
import { SessionExchange } from '../session/session-exchange.ts';
import { Admission } from './admission.ts';
import { answer } from './answer.ts';
import { effectiveAtOf, idempotencyKeyOf } from './call-context.ts';
import { operationInput } from './operation-input.ts';
import { type RouteFields, routeFields } from './route-fields.ts';

export const API_PREFIX = '/api/v1';
const METHODS: readonly HttpMethod[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Makes a route of every operation that has one, and an honest 405 of every other method on its path. */
@Injectable()
export class OperationRoutes implements OnModuleInit {
  constructor(
    @Inject(OPTIONS) private readonly options: GatewayOptions,
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost<FastifyAdapter>,
    @Inject(Admission) private readonly admission: Admission,
    @Inject(SessionExchange) private readonly sessions: SessionExchange,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance() as unknown as FastifyInstance;
    const paths = new Map<string, HttpMethod[]>();
    for (const operation of this.options.operations) {
      if (!operation.http) continue;
      if (operation.access === 'service') throw new Error(`${operation.name} is internal and may not have an HTTP route`);
      const url = routeUrl(operation.http.path);
      paths.set(url, [...(paths.get(url) ?? []), operation.http.method]);
      this.register(fastify, operation, operation.http.method, url);
    }
    for (const [url, methods] of paths) refuseOtherMethods(fastify, url, methods);
  }

  private register(fastify: FastifyInstance, operation: Operation, method: HttpMethod, url: string): void {
    const fields = routeFields(operation);
    fastify.route({
      method,
      url,
      config: { operation: operation.name },
      onRequest: async (request) => {
        request.token = await this.admission.admit(operation, request);
      },
      handler: (request, reply) => this.handle(operation, fields, request, reply),
    });
  }

  private async handle(operation: Operation, fields: RouteFields, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const params = request.params as Record<string, string>;
    const body = operation.session === 'opens' || !operation.session ? request.body : undefined;
    const input = operationInput(operation, fields, { url: request.raw.url ?? '', params, body });
    const call = (sent: Record<string, unknown>): Promise<unknown> => this.call(operation, sent, request);
    const output = operation.session ? await this.sessions.exchange(operation, input, call, request, reply) : await call(input);
    return answer(operation, input, output, reply);
  }

  private call(operation: Operation, input: Record<string, unknown>, request: FastifyRequest): Promise<unknown> {
    const { headers, token } = request;
    return this.options.client.call(operation, input, {
      token,
      idempotencyKey: operation.kind === 'create' ? idempotencyKeyOf(headers) : undefined,
      effectiveAt: operation.kind === 'query' ? undefined : effectiveAtOf(headers),
      traceparent: request.traceparent,
      requestId: request.id,
      timeoutMs: this.options.settings.CALL_TIMEOUT,
    });
  }
}

const routeUrl = (path: string): string => API_PREFIX + path.replace(/\{(\w+)\}/g, ':$1');

function refuseOtherMethods(fastify: FastifyInstance, url: string, methods: readonly HttpMethod[]): void {
  const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  fastify.route({ method: 'OPTIONS', url, handler: (_, reply) => reply.code(204).header('allow', allowed).send() });
  fastify.route({
    method: [...METHODS.filter((method) => !methods.includes(method)), ...(methods.includes('GET') ? [] : ['HEAD'])],
    url,
    onRequest: async (request, reply) => {
      reply.header('allow', allowed);
      throw new Problem('method_not_allowed', { method: request.method });
    },
    handler: () => undefined,
  });
}
