import { Problem } from '@yinhu/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Bytes; a larger body is refused by its announced length, or as soon as it has grown past this. */
export const MAX_BODY = 1_048_576;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Bodies are JSON in UTF-8, or absent. */
export function acceptJsonOnly(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: MAX_BODY }, async (_: FastifyRequest, body: Buffer) =>
    parseJson(body),
  );
  // `ra-data-simple-rest` announces text/plain on a DELETE without a body.
  fastify.addContentTypeParser('*', async (request: FastifyRequest) => {
    if (hasBody(request)) throw new Problem('unsupported_media_type');
  });
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

function parseJson(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  return parseText(decode(body));
}

function decode(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch {
    throw malformed('body', 'invalid_utf8');
  }
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw malformed('body', 'invalid_json');
  }
}

export const malformed = (field: string, reason: string): Problem => new Problem('malformed_request', { reason }, [{ field, reason }]);
