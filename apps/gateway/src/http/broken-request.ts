import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { Problem } from '@yinhu/contracts/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requestIdOf } from './call-context.ts';
import { malformed } from './json-text.ts';
import { problemDocument } from './problem-document.ts';
import { problemOf } from './problem-of.ts';
import { pathOf, sendProblem } from './send-problem.ts';

/**
 * Answers what is not HTTP at all, or has too long a head. Nothing of it can be trusted, its language
 * neither.
 */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const problem =
    error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? new Problem('body_too_slow')
      : malformed('request', 'invalid');
  const document = problemDocument(problem, {
    language: 'zh-CN',
    requestId: requestIdOf(undefined),
    path: '/',
  });
  const body = JSON.stringify(document);
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\nContent-Type: application/problem+json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

/** Answers an address that the router cannot read, before any hook or filter runs. */
export function answerUnroutable(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error, { method: request.method, path: pathOf(request) });
  sendProblem(problem ?? new Problem('internal_error'), request, reply);
}
