import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';

/** Replicas that were started together do not stay in step: a pause is up to this much shorter or longer. */
const JITTER = 0.1;

/**
 * One run of a repeated task. `signal` ends when the service stops. A run that returns `true` found more to
 * do, and is repeated at once.
 */
export type Turn = (signal: AbortSignal) => Promise<unknown>;

/**
 * Repeats what a service does on its own: sweeps, clocks, renewals. A task never overlaps itself, a failed
 * run is logged and the next one comes as usual, and the service does not stop before the runs in progress
 * have ended. Every replica runs every task: what two of them must not do at once is guarded in the database,
 * where it also holds against a replica that stands still.
 */
export class Schedule {
  private readonly stopping = new AbortController();
  private readonly tasks = new Set<Promise<void>>();

  constructor(private readonly logger: Logger) {}

  /**
   * The first run comes after a pause too. @returns a function that ends this task, and waits for the run in
   * progress
   */
  every(milliseconds: number, task: string, turn: Turn): () => Promise<void> {
    const ended = new AbortController();
    const signal = AbortSignal.any([this.stopping.signal, ended.signal]);
    const running = this.repeat(milliseconds, task, turn, signal).finally(() => this.tasks.delete(running));
    this.tasks.add(running);
    return async () => {
      ended.abort();
      await running;
    };
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.tasks);
  }

  private async repeat(milliseconds: number, task: string, turn: Turn, signal: AbortSignal): Promise<void> {
    let hasMore = false;
    while (!signal.aborted) {
      if (!hasMore)
        await pause(jittered(milliseconds), undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) return;
      hasMore = await this.run(task, turn, signal);
    }
  }

  private async run(task: string, turn: Turn, signal: AbortSignal): Promise<boolean> {
    try {
      return (await turn(signal)) === true;
    } catch (err) {
      this.logger.warn({ err, task }, 'a scheduled task failed and will run again');
      return false;
    }
  }
}

const jittered = (milliseconds: number): number => milliseconds * (1 + JITTER * (2 * Math.random() - 1));
