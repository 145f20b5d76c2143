import { join } from 'node:path';
import { repositoryRoot } from '../repository.ts';
import { logFileOf } from '../stack/logs.ts';
import { type RunningYinhu, startYinhu } from '../stack/start-yinhu.ts';
import { progressList } from '../terminal/progress-list.ts';
import { listenForStop } from '../terminal/stop-requests.ts';
import { runChild } from './run-child.ts';
import { runCommand } from './run-command.ts';
import { makeTemporaryDirectory, removeTemporaryDirectory } from './temporary-directory.ts';

const program = join(repositoryRoot, 'apps/bench/dist/main.js');

await runCommand(async () => {
  const signal = listenForStop();
  const named = process.argv.slice(2).some((argument) => !argument.startsWith('-'));
  // Without a name the benchmarks are only listed, which needs no servers.
  return named
    ? runOnStack(signal)
    : runChild(program, process.argv.slice(2), process.env, repositoryRoot, signal);
});

async function runOnStack(signal: AbortSignal): Promise<number> {
  const dataDir = await makeTemporaryDirectory();
  try {
    const yinhu = await startYinhu({ dataDir, small: false, reporter: progressList(process.stderr), signal });
    try {
      return await runChild(program, process.argv.slice(2), benchEnvironment(yinhu), repositoryRoot, signal);
    } finally {
      await yinhu.stop();
    }
  } finally {
    await removeTemporaryDirectory(dataDir);
  }
}

function benchEnvironment({
  url,
  busOf,
  secrets,
  databases,
  superuserUrl,
  directory,
}: RunningYinhu): NodeJS.ProcessEnv {
  const urls = Object.entries(databases).flatMap(([name, { appUrl, ownerUrl }]) => [
    [`${name.toUpperCase()}_DATABASE_URL`, appUrl],
    [`${name.toUpperCase()}_MIGRATION_URL`, ownerUrl],
  ]);
  return {
    ...process.env,
    YINHU_URL: url,
    NATS_URL: busOf('operator').NATS_URL,
    YINHU_LOADER_PASSWORD: secrets.loaderPassword,
    ...Object.fromEntries(urls),
    ...(superuserUrl
      ? { POSTGRES_URL: superuserUrl, POSTGRES_LOG: logFileOf(directory.logs, 'postgres') }
      : {}),
  };
}
