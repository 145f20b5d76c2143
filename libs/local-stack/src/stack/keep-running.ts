import { setTimeout as sleep } from 'node:timers/promises';

/** A process that can be started again when it dies. */
export interface Restartable {
  pid: number;
  /** How it ended, once it has. */
  exited: Promise<string>;
  stop(): Promise<void>;
}

export interface KeeperEvents {
  onStart(pid: number): void;
  onDeath(reason: string, restartInSeconds: number): void;
}

export interface Kept {
  stop(): Promise<void>;
}

const pausesInSeconds = [1, 2, 4, 8, 16, 20];
const calmAfterMs = 60_000;

/**
 * Starts a process and, whenever it dies unasked, starts it again after a pause that grows while it keeps dying: five times in the first
 * minute, then three in each. A first start that fails is the caller's to deal with. When the signal comes, nothing is started any more.
 */
export async function keepRunning(
  start: (signal: AbortSignal) => Promise<Restartable>,
  events: KeeperEvents,
  signal: AbortSignal,
): Promise<Kept> {
  const stopping = new AbortController();
  const over = AbortSignal.any([stopping.signal, signal]);
  const whenOver = new Promise<undefined>((resolve) => over.addEventListener('abort', () => resolve(undefined)));
  let current: Restartable | undefined;

  /** Answers how the process ended; nothing when that was asked for. */
  const run = async (): Promise<string | undefined> => {
    try {
      current ??= await startOnce();
      return await Promise.race([current.exited, whenOver]);
    } catch (error) {
      return over.aborted ? undefined : (error as Error).message;
    }
  };
  const startOnce = async () => {
    const started = await start(over);
    events.onStart(started.pid);
    return started;
  };
  const watch = async () => {
    for (let failures = 0; ; failures++) {
      const startedAt = performance.now();
      const death = await run();
      if (death === undefined || over.aborted) return;
      current = undefined;
      if (performance.now() - startedAt > calmAfterMs) failures = 0;
      const pause = pausesInSeconds[Math.min(failures, pausesInSeconds.length - 1)] as number;
      events.onDeath(death, pause);
      await Promise.race([sleep(pause * 1000, undefined, { ref: false }), whenOver]);
      if (over.aborted) return;
    }
  };

  current = await startOnce();
  const watching = watch();
  return {
    async stop() {
      stopping.abort();
      await watching;
      await current?.stop();
    },
  };
}
