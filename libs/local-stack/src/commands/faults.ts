import { join } from 'node:path';
import { repositoryRoot } from '../repository.ts';
import { openDataDirectory } from '../stack/data-directory.ts';
import { acquireLock } from '../stack/lock.ts';
import { listenForStop } from '../terminal/stop-requests.ts';
import { runChild } from './run-child.ts';
import { runCommand } from './run-command.ts';
import { makeTemporaryDirectory, removeTemporaryDirectory } from './temporary-directory.ts';

const program = join(repositoryRoot, 'apps/faults/dist/main.js');

// The program itself starts the system, since it has to get between its parts.
await runCommand(async () => {
  const signal = listenForStop();
  const directory = await makeTemporaryDirectory();
  acquireLock(openDataDirectory(directory).lock);
  try {
    return await runChild(
      program,
      process.argv.slice(2),
      { ...process.env, YINHU_FAULTS_DIR: directory },
      repositoryRoot,
      signal,
    );
  } finally {
    await removeTemporaryDirectory(directory);
  }
});
