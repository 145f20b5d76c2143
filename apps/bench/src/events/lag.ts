import { setTimeout as sleep } from 'node:timers/promises';
import { registerCooperative } from '../stack/organisations.ts';
import type { Stack } from '../stack/stack.ts';
import { readFigures, whenReached } from './figures.ts';

const LOOK_EVERY_MS = 2;
const LONGEST_PAUSE_MS = 100;

/**
 * Registers co-operatives one at a time, and reads after each how long the county's figure takes from its
 * answer. Milliseconds.
 */
export async function measureLags(stack: Stack, count: number): Promise<number[]> {
  let expected = (await readFigures(stack)).marketplace.cooperatives;
  const lags: number[] = [];
  for (let i = 0; i < count; i++) {
    // At no fixed distance, so that nothing that looks at intervals is always met at the same moment.
    await sleep(Math.random() * LONGEST_PAUSE_MS);
    await registerCooperative(stack.admin);
    const answered = performance.now();
    expected += 1;
    lags.push(
      (await whenReached(stack, ({ marketplace }) => marketplace.cooperatives, expected, LOOK_EVERY_MS)) -
        answered,
    );
  }
  return lags;
}
