import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'yinhu_refresh';
const PATH = '/api/v1/session';

/** The refresh token lives in a cookie that scripts cannot read and other sites cannot send. */
export const readRefreshToken = (request: FastifyRequest): string | undefined =>
  request.cookies[NAME]?.slice(0, 200) || undefined;

export function writeRefreshToken(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  seconds: number | undefined,
): void {
  reply.setCookie(NAME, token, {
    ...attributes(request),
    ...(seconds === undefined ? {} : { maxAge: seconds }),
  });
}

export function clearRefreshToken(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(NAME, attributes(request));
}

const attributes = (request: FastifyRequest) =>
  ({ path: PATH, httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' }) as const;
