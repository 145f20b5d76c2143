import type { Reporter } from '../terminal/reporter.ts';
import { type Kept, keepRunning, type Restartable } from './keep-running.ts';
import { endOfLog, logFileOf } from './logs.ts';
import type { ProcessRecord } from './process-record.ts';

/** Keeps a process running under a name; a start that is not wanted any more is ended by the signal. */
export type Keep = (
  name: string,
  start: (signal: AbortSignal) => Promise<Restartable>,
  unwanted?: AbortSignal,
) => Promise<Kept>;

interface KeeperParts {
  logs: string;
  record: ProcessRecord;
  reporter: Reporter;
  signal: AbortSignal;
}

/** Every process is written down while it runs, and its death is reported with the end of its log. */
export function keeper({ logs, record, reporter, signal }: KeeperParts): Keep {
  return (name, start, unwanted = signal) => {
    const over = AbortSignal.any([signal, unwanted]);
    over.throwIfAborted();
    const events = {
      onStart: (pid: number) => record.add(name, pid),
      onDeath: (reason: string, restartInSeconds: number) =>
        reporter.died({ name, reason, restartInSeconds, logEnd: endOfLog(logFileOf(logs, name)) }),
    };
    return keepRunning(start, events, over);
  };
}
