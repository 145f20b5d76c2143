import { spawn } from 'node:child_process';
import { endWithUs } from '../processes/end-with-us.ts';
import { withLog } from '../processes/open-log.ts';
import { stopProcess } from '../processes/stop-process.ts';
import { whenAborted } from '../processes/when-aborted.ts';
import { whenExited } from '../processes/when-exited.ts';
import { type ProcessRecord, patience } from './process-record.ts';
import type { Secrets } from './secrets.ts';
import { inheritedEnvironment } from './service-environment.ts';
import type { StopStack } from './stop-stack.ts';

interface LoaderRun {
  script: string;
  url: string;
  secrets: Secrets;
  logFile: string;
  /** Where the loader notes what it has loaded, to go on after an interruption. */
  progressFile: string;
  /** Else it shows its progress on our terminal. */
  quiet: boolean;
  record: ProcessRecord;
  ending: StopStack;
  signal: AbortSignal;
}

/** Loads the demonstration's data; answers whether all of it is there. */
export async function runLoader({
  script,
  url,
  secrets,
  logFile,
  progressFile,
  quiet,
  record,
  ending,
  signal,
}: LoaderRun): Promise<boolean> {
  if (signal.aborted) return false;
  const env = {
    ...inheritedEnvironment(),
    YINHU_URL: url,
    YINHU_LOADER_PASSWORD: secrets.loaderPassword,
    YINHU_LOADER_PROGRESS: progressFile,
  };
  const child = withLog(logFile, (log) => {
    const output = quiet ? log : 'inherit';
    return spawn(process.execPath, [script], { env, detached: true, stdio: ['ignore', output, output] });
  });
  endWithUs({ child, signal: 'TERM' });
  const exited = whenExited(child);
  const { pid } = child;
  if (pid !== undefined) {
    record.add('loader', pid);
    ending.push(() => stopProcess(pid, patience));
  }
  const outcome = await Promise.race([exited, whenAborted(signal)]);
  if (!signal.aborted) record.remove('loader');
  return outcome === 'exit code 0';
}
