import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import { Problem } from '@yinhu/contracts/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { LOGGER } from '../gateway-options.ts';
import { problemOf } from './problem-of.ts';
import { pathOf, sendProblem } from './send-problem.ts';

/** Everything that is thrown leaves as a problem document; a stack trace goes to the log only. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    const problem = problemOf(error, { method: request.method, path: pathOf(request) });
    if (!problem) this.logger.error({ err: error, requestId: request.id }, 'unexpected error');
    sendProblem(problem ?? new Problem('internal_error', { requestId: request.id }), request, reply);
  }
}
