import { setTimeout as pause } from 'node:timers/promises';

/**
 * Looks again and again until `look` answers something that is neither undefined nor false.
 * @throws Error naming what was waited for, with the last error of `look` as its cause
 */
export async function until<T>(
  what: string,
  look: () => T | Promise<T>,
  { withinMs = 30_000, everyMs = 25 } = {},
): Promise<Exclude<T, undefined | false>> {
  const deadline = performance.now() + withinMs;
  for (let cause: unknown; ; await pause(everyMs)) {
    try {
      const seen = await look();
      if (seen !== undefined && seen !== false) return seen as Exclude<T, undefined | false>;
    } catch (error) {
      cause = error;
    }
    if (performance.now() >= deadline) throw new Error(`waited ${withinMs / 1000} s in vain until ${what}`, { cause });
  }
}
