import { setTimeout as sleep } from 'node:timers/promises';
import { say } from '../terminal/language.ts';
import type { Restartable } from './keep-running.ts';

/** One question in vain may be the machine's fault. */
const inVainAtMost = 3;

/**
 * Asks a process again and again whether it answers; resolves with what it failed in once it has not for some
 * time, else never.
 */
export async function whenSilent(
  { answers }: Restartable,
  everyMs: number,
  signal: AbortSignal,
): Promise<string> {
  let reason = '';
  for (let inVain = 0; inVain < inVainAtMost; ) {
    await pause(everyMs, signal);
    if (!answers || signal.aborted) return new Promise(() => {});
    await answers().then(
      () => (inVain = 0),
      (error: Error) => {
        inVain++;
        reason = error.message;
      },
    );
  }
  return say({ en: `does not answer: ${reason}`, zh: `没有响应：${reason}` });
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<unknown> =>
  sleep(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
