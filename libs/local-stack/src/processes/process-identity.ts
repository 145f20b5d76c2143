import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process as it can be found again: a pid alone may by then belong to somebody else. */
export interface ProcessIdentity {
  pid: number;
  /** Changes with every process that ever has this pid, also over a restart of the machine. */
  startedAt: string;
}

export function identifyProcess(pid: number): ProcessIdentity | undefined {
  const startedAt = process.platform === 'linux' ? startOnLinux(pid) : runPs(pid, 'lstart');
  return startedAt === undefined ? undefined : { pid, startedAt };
}

export function isStillRunning(known: ProcessIdentity): boolean {
  return identifyProcess(known.pid)?.startedAt === known.startedAt;
}

/** The command line, its arguments separated by spaces; undefined when there is no such process. */
export function commandLineOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return runPs(pid, 'command');
  return readProc(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim();
}

function startOnLinux(pid: number): string | undefined {
  // The program's name, in brackets, may itself hold brackets and spaces: fields are counted from the last
  // bracket.
  const stat = readProc(`/proc/${pid}/stat`);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, ticks] = [fields?.[0], fields?.[19]];
  if (state === undefined || ticks === undefined || state === 'Z' || state === 'X') return undefined;
  return `${readProc('/proc/sys/kernel/random/boot_id')?.trim()}/${ticks}`;
}

function readProc(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function runPs(pid: number, column: string): string | undefined {
  try {
    const text = execFileSync('ps', ['-ww', '-o', `${column}=`, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return text.trim() || undefined;
  } catch {
    return undefined;
  }
}
