import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineOf } from '../processes/process-identity.ts';
import { stopProcess } from '../processes/stop-process.ts';

export interface PostmasterFile {
  pid: number;
  port: number;
  status: string;
}

/** What the server of this cluster says of itself in postmaster.pid. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() };
  } catch {
    return undefined;
  }
}

/**
 * A start that was killed leaves its server running, or a pid file whose number may by now be somebody
 * else's.
 */
export async function clearOrphanPostgres(cluster: string): Promise<void> {
  const file = readPostmasterFile(cluster);
  if (!file) return;
  const commandLine = commandLineOf(file.pid);
  if (commandLine?.includes(`-D ${cluster} `)) await stopPostgresProcess(file.pid);
  else if (commandLine !== undefined) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/**
 * SIGINT ends sessions and writes a checkpoint; the others are for a server that does not listen any more.
 */
export function stopPostgresProcess(pid: number): Promise<void> {
  return stopProcess(pid, [
    { signal: 'SIGINT', waitMs: 15_000 },
    { signal: 'SIGQUIT', waitMs: 5_000 },
    { signal: 'SIGKILL', waitMs: 5_000 },
  ]);
}
