import { setTimeout as sleep } from 'node:timers/promises';

/** Looks again and again until `look` answers something; undefined when the time is over. */
export async function waitUntil<T>(
  look: () => T | undefined | Promise<T | undefined>,
  timeoutMs: number,
  everyMs = 10,
): Promise<T | undefined> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (performance.now() >= deadline) return undefined;
    await sleep(everyMs);
  }
}
