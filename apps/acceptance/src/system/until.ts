import { eventually } from '@yinhu/testing';

/**
 * Waits for a condition of the whole system, with the patience that a busy machine needs. See `eventually`.
 */
export const until = <T>(
  what: string,
  look: () => T | Promise<T>,
  options: { withinMs?: number; everyMs?: number } = {},
): Promise<Exclude<T, undefined | false>> =>
  eventually(look, { withinMs: 30_000, everyMs: 25, ...options, what });
