import { readdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';

const atMost = 8 * 2 ** 30;
/** Less than this is no room. */
const leastRoom = 4 * 2 ** 20;

/**
 * How many bytes JetStream may hold in a folder: what it holds, and three quarters of what the disk has left.
 * A JetStream that reaches its limit refuses what is published and goes on; one that reaches the end of the
 * disk stands still with every connection that publishes. Without room nothing more is taken, so that the
 * rest of the broker works.
 */
export function storeLimit(storeDir: string): number {
  const { bavail, bsize } = statfsSync(storeDir);
  const room = bavail * bsize;
  return room < leastRoom
    ? 1
    : Math.min(atMost, sizeOf(join(storeDir, 'jetstream')) + Math.floor(room * 0.75));
}

function sizeOf(folder: string): number {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .map((entry) => join(folder, entry.name))
      .reduce((sum, path) => sum + (statSync(path).isDirectory() ? sizeOf(path) : statSync(path).size), 0);
  } catch {
    // JetStream removes what is acknowledged or too old while we look.
    return 0;
  }
}
