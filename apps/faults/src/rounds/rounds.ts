import type { Round } from '../round.ts';
import { CLOCK_ROUNDS } from './clocks.ts';
import { EVENT_ROUNDS } from './events.ts';
import { NETWORK_ROUNDS } from './networks.ts';
import { PROCESS_ROUNDS } from './processes.ts';
import { REPLICA_ROUNDS } from './replicas.ts';
import { STORE_ROUNDS } from './stores.ts';

export const ROUNDS: readonly Round[] = [
  ...PROCESS_ROUNDS,
  ...NETWORK_ROUNDS,
  ...STORE_ROUNDS,
  ...EVENT_ROUNDS,
  ...CLOCK_ROUNDS,
  ...REPLICA_ROUNDS,
];

/** One of each sort, those that take least. */
const SHORT = [
  'kill-filing',
  'postgres-immediate',
  'stream-lost',
  'cut-after-commit',
  'events-reordered',
  'clock-back',
];

/** The rounds of these names, `short` and `all` among them; undefined when there is no such round. */
export function chosenRounds(names: readonly string[]): readonly Round[] | undefined {
  const chosen = names.map((name) => {
    if (name === 'all') return ROUNDS;
    return ROUNDS.filter((round) => (name === 'short' ? SHORT.includes(round.name) : round.name === name));
  });
  return chosen.every((rounds) => rounds.length > 0) ? [...new Set(chosen.flat())] : undefined;
}
