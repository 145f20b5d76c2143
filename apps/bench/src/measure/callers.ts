import { setTimeout as sleep } from 'node:timers/promises';

/** What a number of callers saw who called one after the other, each for itself. */
export interface Calls {
  /** Milliseconds of each call. */
  readonly latencies: number[];
  readonly seconds: number;
}

/**
 * Lets callers call for so many seconds; a call that was begun is waited for. Without a rate each calls again
 * at once. With one they call so many times a second altogether: a call is late, and takes longer, when its
 * caller still waits for the one before.
 */
export async function letCall(
  callers: number,
  seconds: number,
  call: () => Promise<unknown>,
  perSecond?: number,
): Promise<Calls> {
  const latencies: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  const every = perSecond && (callers / perSecond) * 1000;
  const caller = async (_: unknown, place: number) => {
    let due = every ? began + (place * every) / callers : began;
    while (due < until) {
      if (every) await sleep(Math.max(0, due - performance.now()));
      await call();
      const after = performance.now();
      latencies.push(after - due);
      due = every ? due + every : after;
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return { latencies, seconds: (performance.now() - began) / 1000 };
}
