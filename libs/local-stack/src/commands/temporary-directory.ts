import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearOrphanNats } from '../nats/start-nats.ts';
import { clearLeftovers } from '../stack/clear-leftovers.ts';
import { openDataDirectory } from '../stack/data-directory.ts';
import { acquireLock } from '../stack/lock.ts';

const prefix = 'yinhu-run-';

/**
 * A data folder for one run, for the caller to lock. Those of runs that were killed are removed, with
 * whatever still runs on them.
 */
export async function makeTemporaryDirectory(): Promise<string> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix)))
    await removeIfAbandoned(join(tmpdir(), name));
  return mkdtempSync(join(tmpdir(), prefix));
}

/**
 * Ends what still runs on the folder, or on a folder in it, before removing it: tests that were cut short
 * leave servers behind.
 */
export async function removeTemporaryDirectory(path: string): Promise<void> {
  const folders = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const folder of [path, ...folders.map(({ name }) => join(path, name))]) {
    await clearLeftovers(openDataDirectory(folder));
    await clearOrphanNats(folder);
  }
  rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

async function removeIfAbandoned(path: string): Promise<void> {
  const { lock } = openDataDirectory(path);
  // One without a lock may be somebody's who is about to lock it.
  if (!existsSync(lock)) return;
  try {
    acquireLock(lock);
  } catch {
    return;
  }
  await removeTemporaryDirectory(path);
}
