import { existsSync } from 'node:fs';
import { startCpuClock } from './cpu-clock.ts';

const isTold = existsSync('/proc/self/stat');

test('the clock of a process that works goes on', () => {
  const used = startCpuClock([process.pid]);
  const until = performance.now() + 200;
  while (performance.now() < until);
  if (isTold) expect(used()).toBeGreaterThan(0);
  else expect(used()).toBeNull();
});

test('of no process, and of one that is gone, nothing is told', () => {
  expect(startCpuClock([])()).toBeNull();
  expect(startCpuClock([2 ** 30])()).toBeNull();
});
