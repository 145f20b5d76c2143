import { type ChildProcess, spawn } from 'node:child_process';
import { withLog } from '../processes/open-log.ts';
import { stopProcess } from '../processes/stop-process.ts';
import { whenExited } from '../processes/when-exited.ts';
import { say } from '../terminal/language.ts';
import type { Restartable } from './keep-running.ts';
import { patience } from './process-record.ts';

export interface ServiceCommand {
  name: string;
  script: string;
  env: NodeJS.ProcessEnv;
  logFile: string;
  /** Of a demonstration: little memory, at the cost of time. */
  small: boolean;
}

// Six services share one small machine: a young generation of the usual 16 MB each costs more memory than it
// saves time.
const smallFlags = ['--max-semi-space-size=2', '--max-old-space-size=160'];
/**
 * No object has `__proto__`: what copies foreign names key by key reaches no prototype by it. The image says
 * the same.
 */
const guardFlags = ['--disable-proto=delete'];
// One heap of the C library instead of one for each thread: some 5 MB less for each service.
const memoryEnvironment = { MALLOC_ARENA_MAX: '1' };
const readyWithinMs = 90_000;

/** Starts a service process; resolves when it says that it is ready, rejects when it ends before. */
export async function runService(
  { name, script, env, logFile, small }: ServiceCommand,
  signal: AbortSignal,
): Promise<Restartable> {
  const child = withLog(logFile, (log) =>
    spawn(process.execPath, [...guardFlags, ...(small ? smallFlags : []), script], {
      env: { ...memoryEnvironment, ...env },
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
    }),
  );
  const exited = whenExited(child);
  const stop = () => (child.pid === undefined ? Promise.resolve() : stopProcess(child.pid, patience));
  const decided = new AbortController();
  const outcome = await Promise.race([
    isReady(child, decided.signal),
    exited,
    isOver(signal, decided.signal),
  ]);
  decided.abort();
  if (outcome === 'ready') return { pid: child.pid as number, exited, stop };
  await stop();
  signal.throwIfAborted();
  throw new Error(say({ en: `${name} did not start: ${outcome}`, zh: `${name} 未能启动：${outcome}` }));
}

function isReady(child: ChildProcess, decided: AbortSignal): Promise<string> {
  return new Promise((resolve) => {
    const seconds = readyWithinMs / 1000;
    const tooLate = say({ en: `not ready after ${seconds} s`, zh: `${seconds} 秒后仍未就绪` });
    const timer = setTimeout(() => resolve(tooLate), readyWithinMs);
    decided.addEventListener('abort', () => clearTimeout(timer));
    child.on('message', (message: { type?: string }) => {
      if (message?.type === 'ready') resolve('ready');
    });
  });
}

function isOver(signal: AbortSignal, decided: AbortSignal): Promise<string> {
  if (signal.aborted) return Promise.resolve('interrupted');
  return new Promise((resolve) =>
    signal.addEventListener('abort', () => resolve('interrupted'), { signal: decided }),
  );
}
