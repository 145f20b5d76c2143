import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { type HttpMethod, type Operation, Problem, takesKey, type Upload } from '@yinhu/contracts/kernel';
import { type CallOptions, Lanes } from '@yinhu/messaging';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FileExchange } from '../files/file-exchange.ts';
import { type GatewayOptions, OPTIONS } from '../gateway-options.ts';
import { effectiveAtOf, idempotencyKeyOf } from '../http/call-context.ts';
import { type RouteFields, routeFields } from '../http/route-fields.ts';
import { SessionExchange } from '../session/session-exchange.ts';
import { Admission } from './admission.ts';
import { answer } from './answer.ts';
import { operationInput } from './operation-input.ts';

export const API_PREFIX = '/api/v1';
/** Whoever is let in is to be answered well within the two seconds that people wait without wondering. */
const WITHIN_MS = 800;
const LANES = {
  read: { always: 64, firstGapMs: 5, withinMs: WITHIN_MS },
  write: { always: 16, firstGapMs: 20, withinMs: WITHIN_MS },
};
const METHODS: readonly HttpMethod[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Makes a route of every operation that has one, and an honest 405 of every other method on its path. */
@Injectable()
export class OperationRoutes implements OnModuleInit {
  private readonly lanes = new Lanes(LANES);

  constructor(
    @Inject(OPTIONS) private readonly options: GatewayOptions,
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost<FastifyAdapter>,
    @Inject(Admission) private readonly admission: Admission,
    @Inject(SessionExchange) private readonly sessions: SessionExchange,
    @Inject(FileExchange) private readonly files: FileExchange,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance() as unknown as FastifyInstance;
    const paths = new Map<string, HttpMethod[]>();
    for (const operation of this.options.operations) {
      if (!operation.http) continue;
      if (operation.access === 'service')
        throw new Error(`${operation.name} is internal and may not have an HTTP route`);
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
        // Before the token is verified: whoever is turned away shall cost as little as can be.
        request.turnedAway = true;
        this.lanes.of(operation)?.requireRoom();
        request.turnedAway = false;
        const { token, actor } = await this.admission.admit(operation, request);
        request.token = token;
        request.actor = actor;
      },
      // A download tells its length, and most of what is downloaded is compressed already.
      ...(operation.download ? { compress: false } : {}),
      handler: (request, reply) =>
        operation.upload
          ? this.takeIn(operation, operation.upload, fields, request, reply)
          : this.handle(operation, fields, request, reply),
    });
  }

  private async handle(
    operation: Operation,
    fields: RouteFields,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const params = request.params as Record<string, string>;
    if (request.isMultipart()) throw new Problem('unsupported_media_type', { accepted: 'application/json' });
    // What renews or closes a session is in its cookie and nowhere else.
    const body =
      operation.session === 'refreshes' || operation.session === 'closes' ? undefined : request.body;
    const input = operationInput(operation, fields, { url: request.raw.url ?? '', params, body });
    const call = (sent: Record<string, unknown>): Promise<unknown> => this.call(operation, sent, request);
    const output = operation.session
      ? await this.sessions.exchange(operation, input, call, request, reply)
      : await call(input);
    return operation.download ? this.files.download(output, reply) : answer(operation, input, output, reply);
  }

  /** What can be judged before the body is read, or before its file is stored, is judged by then. */
  private async takeIn(
    operation: Operation,
    upload: Upload,
    fields: RouteFields,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    callOptions(operation, request);
    const output = await this.files.upload(operation, upload, fields, request, async (body, store) => {
      const params = request.params as Record<string, string>;
      const input = operationInput(operation, fields, { url: request.raw.url ?? '', params, body });
      await store();
      return this.call(operation, input, request);
    });
    return answer(operation, {}, output, reply);
  }

  private call(
    operation: Operation,
    input: Record<string, unknown>,
    request: FastifyRequest,
  ): Promise<unknown> {
    const call = () =>
      this.options.client.call(operation, input, {
        ...callOptions(operation, request),
        timeoutMs: Math.max(this.options.settings.CALL_TIMEOUT, operation.timeoutMs ?? 0),
      });
    const lane = this.lanes.of(operation);
    return lane ? lane.take(call) : call();
  }
}

/** @throws Problem when a header is not what it should be */
const callOptions = (
  operation: Operation,
  { headers, token, traceparent, id }: FastifyRequest,
): CallOptions => ({
  token,
  idempotencyKey: takesKey(operation) ? idempotencyKeyOf(headers) : undefined,
  effectiveAt: operation.kind === 'query' ? undefined : effectiveAtOf(headers),
  traceparent,
  requestId: id,
});

/** What anyone may link to lies at the root, out of the API's versions. */
export const isAtRoot = (path: string): boolean => path.startsWith('/public/');
const routeUrl = (path: string): string =>
  (isAtRoot(path) ? '' : API_PREFIX) + path.replace(/\{(\w+)\}/g, ':$1');

function refuseOtherMethods(fastify: FastifyInstance, url: string, methods: readonly HttpMethod[]): void {
  const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  fastify.route({
    method: 'OPTIONS',
    url,
    handler: (_, reply) => reply.code(204).header('allow', allowed).send(),
  });
  fastify.route({
    method: [
      ...METHODS.filter((method) => !methods.includes(method)),
      ...(methods.includes('GET') ? [] : ['HEAD']),
    ],
    url,
    onRequest: async (request, reply) => {
      reply.header('allow', allowed);
      throw new Problem('method_not_allowed', { method: request.method });
    },
    handler: () => undefined,
  });
}
