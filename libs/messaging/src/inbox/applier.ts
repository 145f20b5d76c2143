import { setTimeout as sleep } from 'node:timers/promises';
import type { EventEnvelope } from '@yinhu/contracts';
import type { Logger } from 'pino';
import { isUnavailable } from '../transient.ts';
import type { Inbox } from './inbox.ts';

const UNAVAILABLE_PAUSE_MS = 1_000;
/** Most events that are being retried apart from the others; with more, no further events are taken. */
const MOST_APART = 200;

export interface ApplierOptions {
  readonly inbox: Inbox;
  readonly retryDelaysMs: readonly number[];
  /** Whether the database answers now. */
  readonly databaseAnswers: () => Promise<boolean>;
  readonly logger: Logger;
  /** Ends all waiting. Events that are not settled by then never are; they come again. */
  readonly signal: AbortSignal;
}

type Settled = (event: EventEnvelope) => void;

/**
 * Sees every event through: applied with its batch, or alone, or after some attempts, or else put aside as a dead letter.
 * An event that fails is retried apart, so that it holds nobody up. Outages of a server do not count as attempts.
 */
export class Applier {
  private readonly apart = new Map<string, Promise<void>>();

  constructor(private readonly options: ApplierOptions) {}

  /** Tries each event at least once. `settled` is told of each that needs nothing more, now or later. */
  async apply(events: readonly EventEnvelope[], settled: Settled): Promise<void> {
    const { inbox } = this.options;
    const ready = events.filter((event) => !this.joinRetry(event, settled));
    if (ready.length === 0) return;
    try {
      await this.whenAvailable(() => inbox.applyAll(ready));
      ready.forEach(settled);
    } catch (error) {
      if (ready.length === 1 && ready[0]) this.retryApart(ready[0], error, settled);
      else await this.applyEach(ready, settled);
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

  private async applyEach(events: readonly EventEnvelope[], settled: Settled): Promise<void> {
    for (const event of events) {
      try {
        await this.options.inbox.applyAll([event]);
        settled(event);
      } catch (error) {
        this.retryApart(event, error, settled);
      }
    }
  }

  /** Whether the event is being retried already; then `settled` waits for that. */
  private joinRetry(event: EventEnvelope, settled: Settled): boolean {
    const retry = this.apart.get(event.id);
    retry?.then(() => settled(event)).catch(() => undefined);
    return retry !== undefined;
  }

  private retryApart(event: EventEnvelope, error: unknown, settled: Settled): void {
    const retry = this.retry(event, error).finally(() => this.apart.delete(event.id));
    this.apart.set(event.id, retry);
    this.joinRetry(event, settled);
  }

  private async retry(event: EventEnvelope, firstError: unknown): Promise<void> {
    const { inbox, retryDelaysMs, signal, logger } = this.options;
    let error = firstError;
    let attempts = 1;
    while (attempts <= retryDelaysMs.length) {
      const delay = retryDelaysMs[attempts - 1] ?? 0;
      await sleep(isUnavailable(error) ? Math.max(delay, UNAVAILABLE_PAUSE_MS) : delay, undefined, { signal });
      try {
        return await inbox.applyAll([event]);
      } catch (failure) {
        error = failure;
        if (!isUnavailable(failure)) attempts += 1;
      }
    }
    logger.error({ err: error, eventId: event.id, type: event.type, attempts }, 'event becomes a dead letter');
    await this.whenAvailable(() => inbox.bury(event, error, attempts));
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
