import { readFileSync, rmSync } from 'node:fs';
import { identifyProcess, isStillRunning, type ProcessIdentity } from '../processes/process-identity.ts';
import { type StopStep, stopProcess } from '../processes/stop-process.ts';
import { writeFileWhole } from '../processes/write-file-whole.ts';

export const patience: StopStep[] = [
  { signal: 'SIGTERM', waitMs: 10_000 },
  { signal: 'SIGKILL', waitMs: 5_000 },
];

const orphanPatience: StopStep[] = [
  { signal: 'SIGTERM', waitMs: 3_000 },
  { signal: 'SIGKILL', waitMs: 5_000 },
];

/**
 * The processes we have started, on disk, so that the next start can end those that outlived a killed one.
 */
export class ProcessRecord {
  private running: Record<string, ProcessIdentity> = {};
  private isClosed = false;

  constructor(private readonly path: string) {}

  add(name: string, pid: number): void {
    const identity = identifyProcess(pid);
    if (identity) this.write({ ...this.running, [name]: identity });
  }

  remove(name: string): void {
    const { [name]: _, ...others } = this.running;
    this.write(others);
  }

  get pids(): Record<string, number> {
    return Object.fromEntries(Object.entries(this.running).map(([name, { pid }]) => [name, pid]));
  }

  /** Nothing runs any more, and nothing is written from here on. */
  close(): void {
    this.isClosed = true;
    this.running = {};
    rmSync(this.path, { force: true });
  }

  private write(running: Record<string, ProcessIdentity>): void {
    if (this.isClosed) return;
    this.running = running;
    try {
      writeFileWhole(this.path, JSON.stringify(running, null, 2));
    } catch {
      // A full disk must not make a process that has started look like one that has not.
    }
  }
}

/**
 * Ends the processes that a record on disk names, where they still are the same ones: orphans, which should
 * have left by themselves.
 */
export async function stopRecorded(path: string): Promise<void> {
  await Promise.all(
    readRecord(path)
      .filter(isStillRunning)
      .map(({ pid }) => stopProcess(pid, orphanPatience)),
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
