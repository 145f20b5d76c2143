import type { Addition, Contributions, Duration, Presence } from './contributions.ts';

/**
 * Net change of the figures when an aggregate's contributions go from `before` to `after`; what cancels out
 * is left away.
 */
export function changeBetween(before: Contributions, after: Contributions): Contributions {
  return {
    additions: net<Addition>(before.additions, after.additions, (a) => `${a.division}|${a.metric}|${a.day}`),
    presences: net<Presence>(
      before.presences,
      after.presences,
      (p) => `${p.division}|${p.metric}|${p.key}|${p.day}`,
    ),
    durations: net<Duration>(
      before.durations,
      after.durations,
      (d) => `${d.division}|${String(d.minutes).padStart(9, '0')}|${d.day}`,
    ),
  };
}

/** Sums by key, sorted by key, so that all writers lock rows in one order. */
function net<T extends { readonly value: number }>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): T[] {
  const sums = new Map<string, T>();
  const add = (item: T, sign: number) => {
    const key = keyOf(item);
    sums.set(key, { ...item, value: (sums.get(key)?.value ?? 0) + sign * item.value });
  };
  for (const item of before) add(item, -1);
  for (const item of after) add(item, 1);
  return [...sums]
    .filter(([, item]) => item.value !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, item]) => item);
}

/** Days on which a thing's presence begins (+1) and ends (-1), given the sum of changes on each day. */
export function presenceTurns(changes: Readonly<Record<string, number>>): Map<string, number> {
  const turns = new Map<string, number>();
  let count = 0;
  for (const day of Object.keys(changes).sort()) {
    const was = count > 0;
    count += changes[day] ?? 0;
    const is = count > 0;
    if (is !== was) turns.set(day, is ? 1 : -1);
  }
  return turns;
}
