import { setTimeout as sleep } from 'node:timers/promises';
import type { EventEnvelope } from '@yinhu/contracts/kernel';
import type { Logger } from 'pino';
import { isUnavailable } from '../transient.ts';
import type { Inbox } from './inbox.ts';
import type { Stall } from './stall.ts';

const UNAVAILABLE_PAUSE_MS = 1_000;
/** Most events that are being retried apart from the others; with more, no further events are taken. */
const MOST_APART = 200;

export interface ApplierOptions {
  readonly inbox: Inbox;
  readonly stall: Stall;
  readonly retryDelaysMs: readonly number[];
  /** Whether the database answers now. */
  readonly databaseAnswers: () => Promise<boolean>;
  readonly logger: Logger;
  /** Ends all waiting. Events that are not settled by then never are; they come again. */
  readonly signal: AbortSignal;
}

type Settled = (event: EventEnvelope) => void;
interface Failure {
  readonly error: unknown;
}

/**
 * Sees every event through: applied with its batch, or alone, or after some attempts, or else put aside as a
 * dead letter. An event that fails is retried apart, so that it holds nobody up. Outages of a server do not
 * count as attempts, nor do failures that are the service's and not the event's: those events wait apart
 * until they can be applied, and none becomes a dead letter.
 */
export class Applier {
  private readonly apart = new Map<string, Promise<void>>();

  constructor(private readonly options: ApplierOptions) {}

  /** Tries each event at least once. `settled` is told of each that needs nothing more, now or later. */
  async apply(events: readonly EventEnvelope[], settled: Settled): Promise<void> {
    const ready = events.filter(
      (event) => !this.joinRetry(event, settled) && !this.isLeftWaiting(event, settled),
    );
    if (ready.length === 1 || !(await this.applyTogether(ready, settled))) {
      for (const event of ready) {
        // The batch may hold an event twice.
        if (!this.joinRetry(event, settled) && !this.isLeftWaiting(event, settled))
          await this.applyAlone(event, settled);
      }
    }
    if (this.apart.size >= MOST_APART) await Promise.race(this.apart.values());
  }

  /** Resolves when every event is settled, or when everything is being ended. */
  settle(events: readonly EventEnvelope[]): Promise<void> {
    const { signal } = this.options;
    return new Promise<void>((resolve, reject) => {
      let left = events.length;
      const end = () => {
        signal.removeEventListener('abort', end);
        resolve();
      };
      if (left === 0 || signal.aborted) return resolve();
      signal.addEventListener('abort', end);
      this.apply(events, () => --left === 0 && end()).catch(reject);
    });
  }

  private async applyTogether(events: readonly EventEnvelope[], settled: Settled): Promise<boolean> {
    if (events.length === 0) return true;
    try {
      await this.whenAvailable(() => this.options.inbox.applyAll(events));
    } catch {
      this.options.signal.throwIfAborted();
      return false;
    }
    for (const { type } of events) this.options.stall.succeeded(type);
    events.forEach(settled);
    return true;
  }

  private async applyAlone(event: EventEnvelope, settled: Settled): Promise<void> {
    const { inbox, stall, signal } = this.options;
    try {
      await this.whenAvailable(() => inbox.applyAll([event]));
      stall.succeeded(event.type);
      settled(event);
    } catch (error) {
      signal.throwIfAborted();
      this.seeThroughApart(event, settled, { error });
    }
  }

  /** Whether the event waits apart, as those of its type stand still. */
  private isLeftWaiting(event: EventEnvelope, settled: Settled): boolean {
    const isHeld = this.options.stall.isHeld(event);
    if (isHeld) this.seeThroughApart(event, settled);
    return isHeld;
  }

  /** Whether the event is being retried already; then `settled` waits for that. */
  private joinRetry(event: EventEnvelope, settled: Settled): boolean {
    const retry = this.apart.get(event.id);
    retry?.then(() => settled(event)).catch(() => undefined);
    return retry !== undefined;
  }

  private seeThroughApart(event: EventEnvelope, settled: Settled, failure?: Failure): void {
    const retry = this.seeThrough(event, failure).finally(() => {
      this.apart.delete(event.id);
      this.options.stall.settled(event);
    });
    this.apart.set(event.id, retry);
    this.joinRetry(event, settled);
  }

  private async seeThrough(event: EventEnvelope, first?: Failure): Promise<void> {
    const { inbox, stall, retryDelaysMs, signal, logger } = this.options;
    let failure = first;
    let attempts = 0;
    while (true) {
      if (failure && stall.countsAgainst(event, failure.error)) attempts += 1;
      if (failure && attempts > retryDelaysMs.length) break;
      await this.pause(event, failure, attempts);
      try {
        await inbox.applyAll([event]);
        return stall.succeeded(event.type);
      } catch (error) {
        signal.throwIfAborted();
        failure = { error };
      }
    }
    const { error } = failure;
    logger.error(
      { err: error, eventId: event.id, type: event.type, attempts },
      'event becomes a dead letter',
    );
    await this.whenAvailable(() => inbox.bury(event, error, attempts));
  }

  private async pause(event: EventEnvelope, failure: Failure | undefined, attempts: number): Promise<void> {
    const { stall, retryDelaysMs, signal } = this.options;
    if (failure && !stall.isHeld(event)) {
      const delay = retryDelaysMs[Math.max(attempts - 1, 0)] ?? 0;
      await sleep(isUnavailable(failure.error) ? Math.max(delay, UNAVAILABLE_PAUSE_MS) : delay, undefined, {
        signal,
      });
    }
    await stall.turn(event, failure !== undefined);
  }

  /** Does the work once the database is there, however long that takes. Other failures are the caller's. */
  private async whenAvailable(work: () => Promise<void>): Promise<void> {
    const { databaseAnswers, signal, logger } = this.options;
    while (true) {
      signal.throwIfAborted();
      try {
        return await work();
      } catch (err) {
        if (!isUnavailable(err) || (await databaseAnswers())) throw err;
        logger.warn({ err }, 'events wait for the database');
        await sleep(UNAVAILABLE_PAUSE_MS, undefined, { signal });
      }
    }
  }
}
