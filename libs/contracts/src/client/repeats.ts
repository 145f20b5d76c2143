import { ApiError } from './api-error.ts';

/** In total longer than a service's restart, and shorter than a person's patience. */
export const REPEAT_AFTER_MS: readonly number[] = [300, 1_000, 2_000, 4_000];
/** Longest `Retry-After` that is honoured; a longer one is reported to the caller. */
const MAX_RETRY_AFTER_S = 5;

/** A random UUID, also where the page is not a secure context (plain HTTP on a LAN). */
export function newIdempotencyKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const marked = (byte: number, i: number) =>
    i === 6 ? (byte & 0x0f) | 0x40 : i === 8 ? (byte & 0x3f) | 0x80 : byte;
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte, i) =>
    marked(byte, i).toString(16).padStart(2, '0'),
  );
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

interface Attempt {
  /** The call is idempotent. */
  readonly repeatable: boolean;
  readonly signal?: AbortSignal;
}

/** Waits if the same call may be retried after this error; returns whether it may. */
export async function pauseBeforeRepeat(
  error: unknown,
  waitMs: number,
  { repeatable, signal }: Attempt,
): Promise<boolean> {
  if (signal?.aborted || !isPassing(error, repeatable)) return false;
  const wishMs = error instanceof ApiError ? (error.retryAfter ?? 0) * 1000 : 0;
  // Jitter: clients that were cut off together do not all retry at once.
  const pauseMs = Math.max(wishMs, waitMs) * (0.75 + Math.random() / 2);
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, pauseMs);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
  return !signal?.aborted;
}

function isPassing(error: unknown, repeatable: boolean): boolean {
  // `fetch` tells a connection that broke, or was never there, as a TypeError (by name: it need not be of
  // this realm).
  if (!(error instanceof ApiError)) return repeatable && (error as Error).name === 'TypeError';
  const { status, code } = error.problem;
  if ((error.retryAfter ?? 0) > MAX_RETRY_AFTER_S) return false;
  // Nothing has happened, whatever it was.
  if (status === 503) return true;
  return repeatable && (status === 502 || status === 504 || code === 'idempotency_in_progress');
}
