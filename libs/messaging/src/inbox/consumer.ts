import { setMaxListeners } from 'node:events';
import type { JsMsg } from '@nats-io/jetstream';
import {
  type Call,
  type DeadLetter,
  type DeadLetterFilter,
  type DeadLetterReplay,
  EventEnvelope,
  monotonicNow,
  type ServiceName,
} from '@yinhu/contracts/kernel';
import { WakeUp } from '../outbox/wake-up.ts';
import { isEventOf } from '../peers/proofs.ts';
import { Applier } from './applier.ts';
import type { ConsumerOptions } from './consumer-options.ts';
import { DeadLetters } from './dead-letters.ts';
import { Delivery } from './delivery.ts';
import { GapFiller } from './gap-filler.ts';
import { Inbox, producerOf } from './inbox.ts';
import { Replays } from './replays.ts';
import { Stall, type Stalled } from './stall.ts';
import { Watermarks } from './watermarks.ts';

const BATCH = 200;
const RETRY_DELAYS_MS = [100, 500, 2_000, 5_000];
const SWEEP_MS = 1_000;
const IDLE_MS = 60_000;
const PRUNE_EVERY_MS = 60_000;

interface Received {
  readonly event: EventEnvelope;
  readonly message: JsMsg;
}

/**
 * Applies the events of other services, each exactly once in effect, whatever the broker delivers, repeats,
 * reorders or loses.
 */
export class Consumer {
  /** By place in its stream: what is delivered again while it waits here is the same message. */
  private readonly received = new Map<string, Received>();
  private readonly ended = new AbortController();
  private readonly arrival = new WakeUp();
  private readonly sweepPause = new WakeUp();
  private readonly replayPause = new WakeUp();
  private readonly deliveries: Delivery[];
  private readonly applier: Applier;
  private readonly filler: GapFiller;
  private readonly letters: DeadLetters;
  private readonly replays: Replays;
  private readonly stall: Stall;
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: ConsumerOptions) {
    const { database, broker, client, logger, durable, producers, batch = BATCH } = options;
    const { signal } = this.ended;
    // Every event that is being retried listens to it.
    setMaxListeners(0, signal);
    const inbox = new Inbox(database, options.name ?? durable, options.on);
    const databaseAnswers = async () => (await database.answers()) !== undefined;
    this.stall = new Stall(logger, signal);
    this.applier = new Applier({
      inbox,
      stall: this.stall,
      retryDelaysMs: options.retryDelaysMs ?? RETRY_DELAYS_MS,
      databaseAnswers,
      logger,
      signal,
    });
    this.filler = new GapFiller({
      producers,
      client,
      applier: this.applier,
      watermarks: new Watermarks(database, inbox),
      batch,
      signal,
    });
    this.letters = new DeadLetters(database, inbox);
    this.replays = new Replays(database, inbox, this.letters, signal);
    this.deliveries = producers.map((producer) => {
      const onMessage = (message: JsMsg) => this.receive(producer, message);
      return new Delivery({ broker, producer, durable, onMessage, logger });
    });
  }

  async start(): Promise<void> {
    for (const delivery of this.deliveries) delivery.start();
    this.running = Promise.all([this.applyLoop(), this.sweepLoop(), this.replayLoop()]);
  }

  /** Finishes the batch in hand and gives back what was only received. */
  async stop(): Promise<void> {
    this.ended.abort();
    this.arrival.wake();
    this.sweepPause.wake();
    this.replayPause.wake();
    await Promise.all(this.deliveries.map((delivery) => delivery.stop()));
    await this.running;
    for (const { message } of this.take(Number.POSITIVE_INFINITY)) message.nak();
  }

  /**
   * Applies everything that the producers' outboxes hold now, without the broker's streams. Needs no `start`.
   * @throws Problem when a producer is away
   */
  catchUp(): Promise<void> {
    return this.filler.catchUp();
  }

  /** Events that were not applied as of the last sweep, by producer. */
  async lag(): Promise<{ producer: ServiceName; events: number }[]> {
    return this.filler.lag();
  }

  /** What stands still in this process, as it fails for the service's sake. */
  stalled(): Stalled[] {
    return this.stall.stalled();
  }

  /** Begins to apply many dead letters again. @throws Problem `conflict` while another replay runs */
  async beginReplay(call: Call, filter: DeadLetterFilter): Promise<DeadLetterReplay> {
    const replay = await this.replays.begin(call, filter);
    this.replayPause.wake();
    return replay;
  }

  /** How many dead letters wait. */
  deadLetters(): Promise<number> {
    return this.letters.waiting();
  }

  /** Applies a dead letter again: undefined when there is none with this id, otherwise what became of it. */
  replay(id: string): Promise<DeadLetter | undefined> {
    return this.letters.replay(id);
  }

  private receive(producer: ServiceName, message: JsMsg): void {
    const { broker, logger } = this.options;
    if (!isEventOf(broker.peers, producer, message)) {
      broker.peers.reportForgery('event');
      logger.warn(
        { producer, subject: message.subject, sequence: message.seq },
        'an event that is not its producer’s',
      );
      message.term();
      return;
    }
    const event = EventEnvelope.safeParse(jsonOf(message)).data;
    if (event && producerOf(event) === producer) {
      this.received.set(`${message.info.stream}/${message.seq}`, { event, message });
      this.arrival.wake();
    } else {
      logger.error({ subject: message.subject, sequence: message.seq }, 'a message that is no event of ours');
      message.term();
    }
  }

  private take(most: number): Received[] {
    const taken: Received[] = [];
    for (const [place, received] of this.received) {
      if (taken.length >= most) break;
      this.received.delete(place);
      taken.push(received);
    }
    return taken;
  }

  private async applyLoop(): Promise<void> {
    const { batch = BATCH, logger } = this.options;
    while (!this.ended.signal.aborted) {
      const taken = this.take(batch);
      if (taken.length === 0) {
        await this.arrival.pause(IDLE_MS);
        continue;
      }
      const messages = new Map<string, JsMsg[]>();
      for (const { event, message } of taken)
        messages.set(event.id, [...(messages.get(event.id) ?? []), message]);
      const acknowledge = ({ id }: EventEnvelope) => {
        for (const message of messages.get(id) ?? []) message.ack();
      };
      await this.applier
        .apply(
          taken.map(({ event }) => event),
          acknowledge,
        )
        .catch((err) => this.report(err, logger.error.bind(logger)));
    }
  }

  private async sweepLoop(): Promise<void> {
    const { sweepMs = SWEEP_MS, logger } = this.options;
    let prunedAt = monotonicNow();
    while (!this.ended.signal.aborted) {
      await this.filler.sweep().catch((err) => this.report(err, logger.debug.bind(logger)));
      if (monotonicNow() - prunedAt > PRUNE_EVERY_MS) {
        prunedAt = monotonicNow();
        await this.filler.prune().catch((err) => this.report(err, logger.warn.bind(logger)));
      }
      await this.sweepPause.pause(sweepMs);
    }
  }

  private async replayLoop(): Promise<void> {
    const { sweepMs = SWEEP_MS, logger } = this.options;
    while (!this.ended.signal.aborted) {
      await this.replays.work().catch((err) => this.report(err, logger.debug.bind(logger)));
      await this.replayPause.pause(sweepMs);
    }
  }

  private report(err: unknown, log: (fields: object, message: string) => void): void {
    if (!this.ended.signal.aborted) log({ err }, 'consumer goes on after a failure');
  }
}

function jsonOf(message: JsMsg): unknown {
  try {
    return message.json();
  } catch {
    return undefined;
  }
}
