import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type JetStreamClient, jetstream } from '@nats-io/jetstream';
import type { Subscription } from '@nats-io/transport-node';
import { type EventEnvelope, monotonicNow, type ServiceName } from '@yinhu/contracts/kernel';
import { busNames } from '@yinhu/contracts/system';
import { type Database, OUTBOX_PARTITIONS } from '@yinhu/database';
import type { Logger } from 'pino';
import type { Broker } from '../broker/broker.ts';
import { ensureStream, eventSubject, KEPT_DAYS, managerOf } from '../broker/streams.ts';
import { proofsOfEvent } from '../peers/proofs.ts';
import { OutboxStore } from './outbox-store.ts';
import { OutboxPruner } from './pruner.ts';
import { WakeUp } from './wake-up.ts';

const LEASE_SECONDS = 10;
const RENEW_AFTER_MS = 3_000;
const SHORTEST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;
const PUBLISH_TIMEOUT_MS = 2_000;
/**
 * After a turn of so many events, what is committed in the next moment leaves together: a turn costs about as
 * much for many as for one.
 */
const MANY = 10;
const GATHERED_MS = 100;
/** So many wait for nothing: there are more. */
const FULL = 400;

export interface RelayOptions {
  readonly service: ServiceName;
  readonly database: Database;
  readonly broker: Broker;
  readonly logger: Logger;
}

/**
 * Publishes the outbox: every committed event at least once, in order within each partition. Woken after each
 * commit, and looks by itself for what another process committed. What was published but not marked before a
 * crash is published again.
 */
export class Relay {
  readonly store: OutboxStore;
  private readonly owner = randomUUID();
  private readonly wakeUp = new WakeUp();
  private readonly jetStream: JetStreamClient;
  private readonly pruner: OutboxPruner;
  private held: number[] = [];
  private leasedAt = Number.NEGATIVE_INFINITY;
  private stopping = false;
  private running: Promise<void> = Promise.resolve();
  private calls?: Subscription;

  constructor(private readonly options: RelayOptions) {
    this.store = new OutboxStore(options.database);
    this.jetStream = jetstream(options.broker.connection);
    this.pruner = new OutboxPruner(options.database, KEPT_DAYS);
  }

  async start(): Promise<void> {
    const { broker, database } = this.options;
    database.onOutbox(() => this.committed());
    this.calls = broker.connection.subscribe(this.callSubject, { callback: () => this.wakeUp.wake() });
    // Not waited for: what cannot be published yet stays committed, and a lost stream is made anew when it is
    // missed.
    void this.makeStream().catch((err) =>
      this.options.logger.warn({ err }, 'the stream will be made when it is needed'),
    );
    this.running = this.run();
  }

  /** Publishes what is committed, gives the partitions up for others, and ends. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.calls?.unsubscribe();
    this.wakeUp.wake();
    await this.running;
    await this.store
      .release(this.owner)
      .catch((err) => this.options.logger.warn({ err }, 'leases stay until they end'));
  }

  /** Events that are not published yet, and the age of the oldest in seconds. */
  lag(): Promise<{ events: number; seconds: number }> {
    return this.store.lag();
  }

  private get callSubject(): string {
    return busNames(this.options.broker.namespace).wake(this.options.service);
  }

  private committed(): void {
    this.wakeUp.wake();
    const { broker } = this.options;
    // Another replica holds partitions: it is called, rather than left to find out.
    if (this.held.length < OUTBOX_PARTITIONS && broker.isConnected)
      broker.connection.publish(this.callSubject);
  }

  private async run(): Promise<void> {
    let pause = SHORTEST_PAUSE_MS;
    while (true) {
      const isLast = this.stopping;
      const published = await this.turn();
      if (isLast || (this.stopping && published === 0)) return;
      if (published >= MANY && published < FULL) await sleep(GATHERED_MS);
      if (published > 0) pause = SHORTEST_PAUSE_MS;
      else
        pause = (await this.wakeUp.pause(pause)) ? SHORTEST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  }

  /** Answers how many events were published; none where there may not be more to do at once. */
  private async turn(): Promise<number> {
    try {
      await this.renewLeases();
      if (!(await this.store.hasWork(this.owner))) {
        await this.pruner.tick();
        return 0;
      }
      await this.store.place(this.owner);
      const events = this.options.broker.isConnected ? await this.store.unpublished(this.owner) : [];
      return events.length > 0 && (await this.publish(events)) ? events.length : 0;
    } catch (err) {
      this.options.logger.warn({ err }, 'relay tries again');
      return 0;
    }
  }

  private async renewLeases(): Promise<void> {
    if (monotonicNow() - this.leasedAt < RENEW_AFTER_MS) return;
    this.held = await this.store.lease(this.owner, LEASE_SECONDS);
    this.leasedAt = monotonicNow();
  }

  /** Publishes and marks how far each partition came; answers whether all went through. */
  private async publish(events: readonly EventEnvelope[]): Promise<boolean> {
    const outcomes = await Promise.allSettled(events.map((event) => this.publishOne(event)));
    const reached = new Map<number, number>();
    const stuck = new Set<number>();
    for (const [i, { partition, position }] of events.entries()) {
      if (outcomes[i]?.status === 'rejected') stuck.add(partition);
      else if (!stuck.has(partition)) reached.set(partition, position);
    }
    if (reached.size > 0) await this.store.markPublished(reached);
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failure) await this.recover(failure.reason);
    return !failure;
  }

  private async publishOne(event: EventEnvelope): Promise<void> {
    const subject = eventSubject(this.options.broker, event.type);
    const text = JSON.stringify(event);
    const headers = proofsOfEvent(this.options.broker.peers, this.options.service, subject, text);
    await this.jetStream.publish(subject, text, { msgID: event.id, headers, timeout: PUBLISH_TIMEOUT_MS });
  }

  /** The usual reason that a publication fails is that the stream is gone. */
  private async recover(err: unknown): Promise<void> {
    this.options.logger.warn({ err }, 'publication failed');
    await this.makeStream();
  }

  private async makeStream(): Promise<void> {
    const { broker, service } = this.options;
    await ensureStream(broker, await managerOf(broker), service);
  }
}
