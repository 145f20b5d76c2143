import { cpus, loadavg, release, totalmem } from 'node:os';

/** Cores, memory and versions, in one line. */
export function describeMachine(): string {
  const cores = cpus();
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
  return `${cores.length} × ${cores[0]?.model.trim() ?? 'unknown'}, ${gigabytes} GB, Node ${process.versions.node}, ${process.platform} ${release()}`;
}

/** Load averages over 1, 5 and 15 minutes. */
export const loadNow = (): number[] => loadavg();
