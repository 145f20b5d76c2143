import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second, on every architecture that Node runs on. */
const MS_PER_TICK = 10;

/**
 * Milliseconds of processor time that processes have used together, all their threads; null where the system
 * does not tell.
 */
function cpuTimeOf(pids: readonly number[]): number | null {
  if (pids.length === 0) return null;
  try {
    return pids.reduce((sum, pid) => sum + ticksOf(pid), 0) * MS_PER_TICK;
  } catch {
    return null;
  }
}

/**
 * utime and stime, the 14th and 15th fields; the second may hold spaces, and ends with the last parenthesis.
 */
function ticksOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

/** Reads how much processor time passes for something. */
export function startCpuClock(pids: readonly number[]): () => number | null {
  const before = cpuTimeOf(pids);
  return () => {
    const after = cpuTimeOf(pids);
    return before === null || after === null ? null : after - before;
  };
}
