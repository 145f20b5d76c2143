import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../test/log-much.mjs', import.meta.url));

/** How a process ends that logs a great deal, comes to the end of its work (3), and logs once more. */
async function exitCodeOf(output: number | 'pipe'): Promise<unknown> {
  const child = spawn(process.execPath, [script], {
    stdio: ['ignore', output, 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  child.stdout?.destroy();
  const [code] = await once(child, 'exit');
  return code;
}

test('a process whose log lies on a full disk goes on to the end of its work', async () => {
  expect(await exitCodeOf(openSync('/dev/full', 'w'))).toBe(3);
}, 20_000);

test('a process whose log nobody reads any more goes on to the end of its work', async () => {
  expect(await exitCodeOf('pipe')).toBe(3);
}, 20_000);
