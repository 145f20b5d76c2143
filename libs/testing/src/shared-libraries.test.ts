import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

it('Jest loads libraries once for all files of a worker, and our modules once for each', async () => {
  const config = {
    rootDir: pathOf('../test/two-files'),
    testMatch: ['**/*.check.mjs'],
    transform: {},
    runtime: pathOf('../jest/runtime.cjs'),
    testEnvironment: pathOf('../jest/environment.mjs'),
  };
  const args = [
    pathOf('../../../node_modules/jest/bin/jest.js'),
    '--runInBand',
    '--config',
    JSON.stringify(config),
  ];
  const env = { ...process.env, NODE_OPTIONS: '--experimental-vm-modules' };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { env });
  expect(stderr).toContain('2 passed, 2 total');
  expect(stdout).toBe('file 1\nfile 2\n');
});
