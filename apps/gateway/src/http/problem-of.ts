import { HttpException } from '@nestjs/common';
import { Problem } from '@yinhu/contracts/kernel';
import { malformed } from './json-text.ts';

/** What the caller is told about anything that was thrown; null when it is a fault of ours, to be logged. */
export function problemOf(
  error: unknown,
  request: { readonly method: string; readonly path: string },
): Problem | null {
  if (error instanceof Problem) return error;
  const { code, statusCode } = (error ?? {}) as { code?: string; statusCode?: number };
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  if (code === 'FST_ERR_BAD_URL') return malformed('url', 'invalid_url');
  switch (status) {
    case 400:
      return malformed('request', 'invalid');
    case 404:
    case 414:
      return new Problem('not_found', { what: request.path });
    case 405:
      return new Problem('method_not_allowed', { method: request.method });
    case 413:
      return new Problem('body_too_large', { limit: '1 MB' });
    case 415:
      return new Problem('unsupported_media_type', { accepted: 'application/json' });
    case 429:
      return new Problem('rate_limited', { seconds: 60 });
    default:
      return null;
  }
}
