import { traceIdOf } from '@yinhu/contracts/kernel';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { HttpMetrics } from '../http-metrics.ts';

/**
 * One line a request: ids, operation, outcome, time. Never a query, a body, a token or an address of a
 * person.
 */
export function recordRequests(fastify: FastifyInstance, logger: Logger, metrics: HttpMetrics): void {
  fastify.addHook('onResponse', async (request, reply) => {
    const { operation } = request.routeOptions.config;
    metrics.observe(operation ?? 'other', request.method, reply.statusCode, reply.elapsedTime / 1000);
    // A line for each whom a crowd keeps out would cost more than keeping them out; the metric counts them.
    if (request.turnedAway) return;
    const level = reply.statusCode >= 500 ? 'warn' : operation ? 'info' : 'debug';
    logger[level](
      {
        requestId: request.id,
        traceId: traceIdOf(request.traceparent),
        operation,
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    );
  });
}
