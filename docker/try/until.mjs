import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until the answer is yes. */
export async function until(what, isSo, seconds = 30) {
  const deadline = performance.now() + seconds * 1000;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`not within ${seconds} s: ${what}`);
    await sleep(100);
  }
}
