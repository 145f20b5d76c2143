import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits for a condition: looks again and again until `look` answers something that is neither undefined nor
 * false.
 * @throws Error naming `what` did not happen, with the last error of `look` as its cause
 */
export async function eventually<T>(
  look: () => T | Promise<T>,
  { withinMs = 10_000, everyMs = 20, what = 'it happens' } = {},
): Promise<Exclude<T, undefined | false>> {
  const deadline = performance.now() + withinMs;
  for (let cause: unknown; ; await pause(everyMs)) {
    try {
      const seen = await look();
      if (seen !== undefined && seen !== false) return seen as Exclude<T, undefined | false>;
    } catch (error) {
      cause = error;
    }
    if (performance.now() >= deadline)
      throw new Error(`waited ${withinMs} ms in vain until ${what}`, { cause });
  }
}
