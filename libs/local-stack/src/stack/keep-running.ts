import { setTimeout as sleep } from 'node:timers/promises';
import { whenSilent } from './when-silent.ts';

/** A process that can be started again when it dies. */
export interface Restartable {
  pid: number;
  /** How it ended, once it has. */
  exited: Promise<string>;
  /**
   * Asks it something; rejects when it does not answer. One that is asked in vain for a while is ended and
   * started again.
   */
  answers?(): Promise<void>;
  stop(): Promise<void>;
}

export interface KeeperEvents {
  onStart(pid: number): void;
  onDeath(reason: string, restartInSeconds: number): void;
}

export interface Kept {
  /** Ends the process and starts it anew at once, because what it was started with is no longer true. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

interface Death {
  reason: string;
  /** It had been up and ended in good order: somebody asked it to, and it is no sign of trouble. */
  isClean: boolean;
}

const pausesInSeconds = [1, 2, 4, 8, 16, 20];
const calmAfterMs = 60_000;

/**
 * Starts a process and, whenever it dies unasked, starts it again after a pause that grows while it keeps
 * failing: five times in the first minute, then three in each. A first start that fails is the caller's to
 * deal with. When the signal comes, nothing is started any more.
 */
export async function keepRunning(
  start: (signal: AbortSignal) => Promise<Restartable>,
  events: KeeperEvents,
  signal: AbortSignal,
  { askEveryMs = 5_000 } = {},
): Promise<Kept> {
  const stopping = new AbortController();
  const over = AbortSignal.any([stopping.signal, signal]);
  const whenOver = new Promise<undefined>((resolve) =>
    over.addEventListener('abort', () => resolve(undefined)),
  );
  let current: Restartable | undefined;
  /** Aborted when the process is to be started anew. */
  let run = new AbortController();

  const startOnce = async () => {
    const started = await start(AbortSignal.any([over, run.signal]));
    events.onStart(started.pid);
    return started;
  };
  const untilDeath = async (): Promise<Death | undefined> => {
    try {
      current ??= await startOnce();
    } catch (error) {
      return { reason: (error as Error).message, isClean: false };
    }
    const watching = new AbortController();
    const silence = whenSilent(current, askEveryMs, watching.signal);
    const exit = current.exited.then((reason) => ({ reason, isClean: reason === 'exit code 0' }));
    const death = await Promise.race([
      exit,
      silence.then((reason) => ({ reason, isClean: false })),
      whenOver,
    ]);
    watching.abort();
    // One that is silent still runs.
    if (death && !over.aborted) await current.stop().catch(() => {});
    return death;
  };
  const watch = async () => {
    for (let failures = 0; ; failures++) {
      const startedAt = performance.now();
      const death = await untilDeath();
      if (death === undefined || over.aborted) return;
      current = undefined;
      const isAsked = run.signal.aborted;
      run = new AbortController();
      if (death.isClean || isAsked || performance.now() - startedAt > calmAfterMs) failures = 0;
      if (isAsked) continue;
      const pause = pausesInSeconds[Math.min(failures, pausesInSeconds.length - 1)] as number;
      events.onDeath(death.reason, pause);
      await Promise.race([sleep(pause * 1000, undefined, { ref: false }), whenOver]);
      if (over.aborted) return;
    }
  };

  current = await startOnce();
  const watching = watch();
  return {
    async restart() {
      run.abort();
      await current?.stop();
    },
    async stop() {
      stopping.abort();
      await watching;
      await current?.stop();
    },
  };
}
