import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually, type TcpProxy } from '@yinhu/testing';
import type { Stage } from '../stage/stage.ts';

export const SERVICES = ['identity', 'filing', 'marketplace', 'household', 'oversight'] as const;
export const PROCESSES = [...SERVICES, 'gateway'] as const;

/** Ends a process by a signal and waits until another runs in its place. */
export async function signal(stage: Stage, name: string, sent: NodeJS.Signals): Promise<void> {
  const before = stage.pid(name);
  process.kill(before, sent);
  await untilReplaced(stage, name, before);
}

export const untilReplaced = (stage: Stage, name: string, before: number): Promise<unknown> =>
  eventually(() => stage.pid(name) !== before && !isGone(stage.pid(name)), {
    withinMs: 40_000,
    what: `${name} runs again`,
  });

export const untilGone = (pid: number): Promise<unknown> =>
  eventually(() => isGone(pid), { what: `process ${pid} is gone` });

/**
 * Stands still for a while: a machine that swaps, a debugger, a paused container. The children stand still
 * with it.
 */
export async function freeze(stage: Stage, name: string, ms: number): Promise<void> {
  const pids = [stage.pid(name), ...childrenOf(stage.pid(name))];
  for (const pid of pids) send(pid, 'SIGSTOP');
  try {
    await pause(ms);
  } finally {
    for (const pid of pids) send(pid, 'SIGCONT');
  }
}

/** Does something to network lines for a while. */
export async function forAWhile(
  ms: number,
  proxies: readonly TcpProxy[],
  begin: (proxy: TcpProxy) => void,
): Promise<void> {
  for (const proxy of proxies) begin(proxy);
  await pause(ms);
  for (const proxy of proxies) {
    proxy.heal();
    proxy.slow(undefined);
    proxy.watch(undefined);
  }
}

export async function everySecond(times: number, act: () => void): Promise<void> {
  for (let i = 0; i < times; i++) {
    act();
    await pause(1_000);
  }
}

function send(pid: number, sent: NodeJS.Signals): void {
  try {
    process.kill(pid, sent);
  } catch {
    // It has ended meanwhile.
  }
}

function isGone(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return process.platform === 'linux' || !canBeSignalled(pid);
  }
}

function canBeSignalled(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** PostgreSQL's backends are its children, each in a session of its own. */
function childrenOf(pid: number): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').flatMap((entry) => {
    try {
      const stat = readFileSync(`/proc/${Number(entry)}/stat`, 'utf8');
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] === String(pid) ? Number(entry) : [];
    } catch {
      return [];
    }
  });
}
