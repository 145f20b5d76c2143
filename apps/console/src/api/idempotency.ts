import { useCallback, useRef } from 'react';

/** A random UUID, also where the page is not a secure context (plain HTTP on a LAN). */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The Idempotency-Key of one form: the same for every attempt, until `renew` after one succeeded or was found to be another request. */
export function useIdempotencyKey() {
  const key = useRef<string>(undefined);
  key.current ??= newKey();
  const renew = useCallback(() => {
    key.current = newKey();
  }, []);
  return { current: () => key.current ?? newKey(), renew };
}
