import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../browser/find-chromium.ts';
import { findNatsServer } from '../nats/find-nats-server.ts';
import { startPostgres } from '../postgres/start-postgres.ts';
import { repositoryRoot } from '../repository.ts';
import { openDataDirectory } from '../stack/data-directory.ts';
import { acquireLock } from '../stack/lock.ts';
import { listenForStop } from '../terminal/stop-requests.ts';
import { runChild } from './run-child.ts';
import { runCommand } from './run-command.ts';
import { makeTemporaryDirectory, removeTemporaryDirectory } from './temporary-directory.ts';

await runCommand(async () => {
  const signal = listenForStop();
  const directory = await makeTemporaryDirectory();
  acquireLock(openDataDirectory(directory).lock);
  try {
    return await runTests(directory, signal);
  } finally {
    await removeTemporaryDirectory(directory);
  }
});

async function runTests(directory: string, signal: AbortSignal): Promise<number> {
  const results = join(directory, 'results.json');
  const jest = join(repositoryRoot, 'node_modules/jest/bin/jest.js');
  const args = [...process.argv.slice(2), '--json', `--outputFile=${results}`];
  const exitCode = await runChild(jest, args, await testEnvironment(directory), repositoryRoot, signal);
  process.stdout.write(`${countTests(results)}\n`);
  return exitCode;
}

async function testEnvironment(directory: string): Promise<NodeJS.ProcessEnv> {
  const { YINHU_TEST_POSTGRES_URL, NATS_URL, NODE_OPTIONS = '' } = process.env;
  return {
    ...process.env,
    NODE_OPTIONS: `${NODE_OPTIONS} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim(),
    YINHU_TEST_DIR: directory,
    YINHU_TEST_POSTGRES_URL:
      YINHU_TEST_POSTGRES_URL || (await startPostgres({ dataDir: directory, fast: true })).url,
    ...(!NATS_URL && { YINHU_NATS_SERVER: await findNatsServer() }),
    ...(await browserEnvironment()),
  };
}

/** Without a browser the browser tests fail, and say why; the others can do without. */
async function browserEnvironment(): Promise<NodeJS.ProcessEnv> {
  try {
    return { CHROMIUM_PATH: await findChromium() };
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return {};
  }
}

function countTests(results: string): string {
  if (!existsSync(results)) return '0 passed, 1 failed';
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(results, 'utf8'),
  ) as Record<string, number>;
  return `${numPassedTests} passed, ${(numFailedTests ?? 0) + (numRuntimeErrorTestSuites ?? 0)} failed`;
}
