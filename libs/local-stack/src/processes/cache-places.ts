import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../repository.ts';

/**
 * Folders for what is fetched or copied once, the best first: that of YINHU_CACHE_DIR, one beside the
 * project, one in our home, and one for temporary files, which may be the only one that can be written. What
 * other accounts are to run lies in none of ours.
 */
export function cachePlaces({ forEveryAccount = false } = {}): string[] {
  const named = process.env.YINHU_CACHE_DIR ? [process.env.YINHU_CACHE_DIR] : [];
  const temporary = join(tmpdir(), `yinhu-cache-${userInfo().uid}`);
  if (forEveryAccount) return [...named, '/var/cache/yinhu', temporary, '/tmp/yinhu-cache'];
  return [
    ...named,
    join(repositoryRoot, '.cache'),
    join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'yinhu'),
    temporary,
  ];
}

/** The first of the places in which something new can be kept. */
export function writablePlace(): string {
  return cachePlaces().find(canBeWritten) ?? tmpdir();
}

function canBeWritten(directory: string): boolean {
  try {
    mkdirSync(directory, { recursive: true });
    accessSync(directory, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
