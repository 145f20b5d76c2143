import { type Problem, preferredLanguage } from '@yinhu/contracts/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemDocument, retryAfter } from './problem-document.ts';

const languageOf = (request: FastifyRequest) => preferredLanguage(request.headers['accept-language']);

/** The request's path without its query, which may hold what people searched for. */
export const pathOf = (request: FastifyRequest): string => request.raw.url?.split('?', 1)[0] ?? '';

export function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageOf(request);
  const seconds = retryAfter(problem);
  if (seconds !== null) reply.header('retry-after', seconds);
  if (problem.code === 'unauthenticated' || problem.code === 'session_expired')
    reply.header('www-authenticate', 'Bearer');
  const document = problemDocument(problem, { language, requestId: request.id, path: pathOf(request) });
  return reply
    .code(problem.status)
    .headers({
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      'x-request-id': request.id,
      vary: 'accept-language',
      'cache-control': 'no-store',
    })
    .send(JSON.stringify(document));
}
