import { randomBytes } from 'node:crypto';

const TRACEPARENT = /^00-([0-9a-f]{32})-[0-9a-f]{16}-([0-9a-f]{2})$/;

/** A W3C trace context one step further: the same trace with a span of its own, or a new trace where there is none. */
export function nextTraceparent(incoming?: string): string {
  const [, trace = randomBytes(16).toString('hex'), flags = '01'] = TRACEPARENT.exec(incoming ?? '') ?? [];
  return `00-${trace}-${randomBytes(8).toString('hex')}-${flags}`;
}

export const traceIdOf = (traceparent: string): string => traceparent.slice(3, 35);
