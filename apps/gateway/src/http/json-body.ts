import { Problem } from '@yinhu/contracts/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { malformed, parseJson } from './json-text.ts';

/** Bytes; a larger body is refused, and never held. */
export const MAX_BODY = 1_048_576;
/**
 * Bytes of a body too large that are still taken in, so that its sender is listening when the refusal comes.
 */
const MAX_DRAINED = 32 * MAX_BODY;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Bodies are JSON in UTF-8, or absent. */
export function acceptJsonOnly(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', async (_: FastifyRequest, body: AsyncIterable<Buffer>) =>
    bodyOf(await readBody(body)),
  );
  // `ra-data-simple-rest` announces text/plain on a DELETE without a body.
  fastify.addContentTypeParser('*', async (request: FastifyRequest) => {
    if (hasBody(request)) throw new Problem('unsupported_media_type', { accepted: 'application/json' });
  });
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

async function readBody(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size <= MAX_BODY) chunks.push(chunk);
    else chunks.length = 0;
    if (size > MAX_DRAINED) break;
  }
  if (size > MAX_BODY) throw new Problem('body_too_large', { limit: '1 MB' });
  return Buffer.concat(chunks);
}

function bodyOf(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  return parseJson(decode(body), 'body');
}

function decode(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch {
    throw malformed('body', 'invalid_utf8');
  }
}
