import { ApiError, newIdempotencyKey } from '@yinhu/contracts/client';
import { type Operation, takesKey } from '@yinhu/contracts/kernel';
import { useCallback, useRef } from 'react';

export const newKey = newIdempotencyKey;

/** Keys of requests whose outcome is not known. */
const unsettled = new Map<string, string>();

/**
 * Sends a request under a key that stays the same, for a second click and for every further attempt, until it
 * is known what became of it: done, or refused. The same request made again after that is another action, and
 * has another key.
 */
export async function withKey<T>(
  operation: Operation,
  input: object,
  send: (key: string | undefined) => Promise<T>,
): Promise<T> {
  if (!takesKey(operation)) return send(undefined);
  const request = `${operation.name} ${JSON.stringify(input)}`;
  const key = unsettled.get(request) ?? newKey();
  unsettled.set(request, key);
  try {
    const answer = await send(key);
    unsettled.delete(request);
    return answer;
  } catch (error) {
    if (error instanceof ApiError && error.isFinal) unsettled.delete(request);
    throw error;
  }
}

/**
 * The Idempotency-Key of one form: the same for every attempt, until `renew` after one succeeded or was found
 * to be another request.
 */
export function useIdempotencyKey() {
  const key = useRef<string>(undefined);
  key.current ??= newKey();
  const renew = useCallback(() => {
    key.current = newKey();
  }, []);
  return { current: () => key.current ?? newKey(), renew };
}
