import send from '@fastify/send';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Answers with a file of a folder; `path` is percent-encoded as in an address. @returns false when there is
 * no such file
 */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  root: string,
  path: string,
  cacheControl: string,
): Promise<boolean> {
  const result = await send(request.raw, path, {
    root,
    cacheControl: false,
    dotfiles: 'ignore',
    index: false,
    acceptRanges: false,
  });
  if (result.type !== 'file') {
    result.stream.destroy();
    return false;
  }
  reply
    .code(result.statusCode)
    .headers(result.headers)
    .header('cache-control', cacheControl)
    .send(result.stream);
  return true;
}
