import type { Actor } from '@yinhu/contracts/kernel';
import type { FastifyInstance } from 'fastify';
import { traceparentOf } from './call-context.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** W3C trace context of this request. */
    traceparent: string;
    /** The bearer token, once admitted. */
    token: string | undefined;
    /** Whose token it is. */
    actor: Actor | undefined;
    /** Not let in, as too many are there. */
    turnedAway: boolean;
  }
  interface FastifyContextConfig {
    /** Name of the operation a route stands for. */
    operation?: string;
  }
}

/** Gives every request its ids, and tells the caller the request's. */
export function identifyRequests(fastify: FastifyInstance): void {
  fastify.decorateRequest('traceparent', '');
  fastify.decorateRequest('token', undefined);
  fastify.decorateRequest('actor', undefined);
  fastify.decorateRequest('turnedAway', false);
  fastify.addHook('onRequest', async (request, reply) => {
    request.traceparent = traceparentOf(request.headers.traceparent);
    reply.header('x-request-id', request.id);
  });
}
