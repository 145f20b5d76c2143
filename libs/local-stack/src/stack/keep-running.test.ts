import { spawn } from 'node:child_process';
import { waitUntil } from '../processes/wait-until.ts';
import { whenExited } from '../processes/when-exited.ts';
import { type Kept, keepRunning, type Restartable } from './keep-running.ts';

let kept: Kept | undefined;
let pids: number[];
let deaths: { reason: string; pause: number }[];

afterEach(() => kept?.stop());

/** Keeps `command` of a shell running. */
async function keep(command: string, answers?: Restartable['answers']): Promise<void> {
  pids = [];
  deaths = [];
  const start = async () => {
    const child = spawn('/bin/sh', ['-c', command]);
    const exited = whenExited(child);
    const stop = async () => {
      child.kill('SIGKILL');
      await exited;
    };
    return { pid: child.pid as number, exited, answers, stop };
  };
  const events = {
    onStart: (pid: number) => void pids.push(pid),
    onDeath: (reason: string, pause: number) => void deaths.push({ reason, pause }),
  };
  kept = await keepRunning(start, events, new AbortController().signal, { askEveryMs: 20 });
}

const untilDeaths = (count: number) => waitUntil(() => (deaths.length >= count ? true : undefined), 20_000);

test('what ends in good order, however often, is back after a second', async () => {
  await keep('exit 0');
  await untilDeaths(4);
  expect(deaths.map(({ pause }) => pause)).toEqual([1, 1, 1, 1]);
});

test('what fails is left alone for longer each time', async () => {
  await keep('exit 3');
  await untilDeaths(3);
  expect(deaths).toEqual([1, 2, 4].map((pause) => ({ reason: 'exit code 3', pause })));
});

test('what runs and does not answer is ended and started again; a single question in vain is forgiven', async () => {
  let asked = 0;
  await keep('exec sleep 60', async () => {
    asked++;
    if (asked === 2 || asked > 4) throw new Error('silence');
  });
  await untilDeaths(1);
  expect(deaths[0]?.reason).toContain('silence');
  expect(asked).toBe(7);
  await waitUntil(() => pids[1], 5_000);
  expect(pids[1]).not.toBe(pids[0]);
});

test('what is restarted on purpose is back at once, and no death is told', async () => {
  await keep('exec sleep 60');
  const startedAt = performance.now();
  await kept?.restart();
  await waitUntil(() => pids[1], 5_000);
  expect(performance.now() - startedAt).toBeLessThan(900);
  expect(deaths).toEqual([]);
});
