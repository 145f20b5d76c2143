import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isTraceparent, newTraceparent, Problem } from '@yinhu/contracts/kernel';
import { z } from 'zod';

const MAX_KEY = 200;
const IDEMPOTENCY_KEY = /^[\x20-\x7e]{1,200}$/;
const REQUEST_ID = /^[\w.-]{1,64}$/;
const Instant = z.iso.datetime({ offset: true });

/** The caller's request id where it is a harmless one, or a new one. */
export const requestIdOf = (header: string | string[] | undefined): string =>
  typeof header === 'string' && REQUEST_ID.test(header) ? header : randomUUID();

/** W3C trace context: the caller's trace goes on, or a new one begins. */
export const traceparentOf = (header: string | string[] | undefined): string =>
  typeof header === 'string' && isTraceparent(header) ? header : newTraceparent();

/** @throws Problem when the key is empty, too long or not printable */
export function idempotencyKeyOf(headers: IncomingHttpHeaders): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && IDEMPOTENCY_KEY.test(key)) return key;
  throw new Problem('validation_failed', {}, [
    { field: 'Idempotency-Key', reason: 'idempotency_key', params: { max: MAX_KEY } },
  ]);
}

/** @throws Problem when it is no instant; whether the actor may give one is the service's to judge */
export function effectiveAtOf(headers: IncomingHttpHeaders): string | undefined {
  const at = headers['effective-at'];
  if (at === undefined) return undefined;
  if (typeof at === 'string' && Instant.safeParse(at).success) return at;
  throw new Problem('validation_failed', {}, [
    { field: 'Effective-At', reason: 'format', params: { format: 'datetime' } },
  ]);
}
