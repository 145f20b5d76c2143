import { readFileSync, rmSync } from 'node:fs';
import { identifyProcess, isStillRunning, type ProcessIdentity } from '../processes/process-identity.ts';
import { type StopStep, stopProcess } from '../processes/stop-process.ts';
import { writeFileWhole } from '../processes/write-file-whole.ts';

export const patience: StopStep[] = [
  { signal: 'SIGTERM', waitMs: 10_000 },
  { signal: 'SIGKILL', waitMs: 5_000 },
];

/** The processes we have started, on disk, so that the next start can end those that outlived a killed one. */
export class ProcessRecord {
  private running: Record<string, ProcessIdentity> = {};

  constructor(private readonly path: string) {}

  add(name: string, pid: number): void {
    const identity = identifyProcess(pid);
    if (!identity) return;
    this.running[name] = identity;
    writeFileWhole(this.path, JSON.stringify(this.running, null, 2));
  }

  remove(name: string): void {
    delete this.running[name];
    writeFileWhole(this.path, JSON.stringify(this.running, null, 2));
  }

  get pids(): Record<string, number> {
    return Object.fromEntries(Object.entries(this.running).map(([name, { pid }]) => [name, pid]));
  }

  clear(): void {
    this.running = {};
    rmSync(this.path, { force: true });
  }
}

/** Ends the processes that a record on disk names, where they still are the same processes. */
export async function stopRecorded(path: string): Promise<void> {
  await Promise.all(
    readRecord(path)
      .filter(isStillRunning)
      .map(({ pid }) => stopProcess(pid, patience)),
  );
  rmSync(path, { force: true });
}

function readRecord(path: string): ProcessIdentity[] {
  try {
    return Object.values(JSON.parse(readFileSync(path, 'utf8')) as Record<string, ProcessIdentity>);
  } catch {
    return [];
  }
}
