import { identifyProcess, isStillRunning } from './process-identity.ts';
import { waitUntil } from './wait-until.ts';

export interface StopStep {
  signal: NodeJS.Signals;
  waitMs: number;
}

/** Sends each signal in turn until the process is gone. For processes that need not be our children. */
export async function stopProcess(pid: number, steps: StopStep[]): Promise<void> {
  const known = identifyProcess(pid);
  if (!known) return;
  for (const { signal, waitMs } of steps) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await waitUntil(() => (isStillRunning(known) ? undefined : true), waitMs)) return;
  }
  throw new Error(`process ${pid} does not stop`);
}
