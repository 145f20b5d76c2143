import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Watches a server while it starts: why it ended, taken from the end of its log. */
export function watchForEarlyExit(child: ChildProcess, logFile: string) {
  let reason: string | undefined;
  const onError = (error: Error) => (reason = error.message);
  const onExit = () => (reason ??= lastLines(logFile, 3).join(' '));
  child.once('error', onError).once('exit', onExit);
  return {
    reason: () => reason,
    /** From here on the log may be removed before the process ends. */
    stopWatching: () => child.off('error', onError).off('exit', onExit),
  };
}

export function lastLines(path: string, count: number): string[] {
  try {
    return readFileSync(path, 'utf8').trim().split('\n').slice(-count);
  } catch {
    return [];
  }
}
