import { mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { tryLock } from './lock.ts';

const directory = join(tmpdir(), `yinhu-ports-${userInfo().uid}`);

/**
 * Sets the port aside for this process until it ends. Seconds lie between choosing a port and the gateway's
 * listening on it, in which another copy of Yinhu would choose it too.
 */
export function reservePort(port: number): boolean {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const outcome = tryLock(join(directory, String(port)));
  if ('holder' in outcome) return false;
  process.once('exit', outcome.lock.release);
  return true;
}
