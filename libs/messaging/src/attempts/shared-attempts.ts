import { createHash } from 'node:crypto';
import {
  DiscardPolicy,
  JetStreamApiError,
  type JetStreamClient,
  jetstream,
  StorageType,
} from '@nats-io/jetstream';
import { nanos, RequestError } from '@nats-io/transport-node';
import { type AttemptKind, busNames } from '@yinhu/contracts/system';
import type { Broker } from '../broker/broker.ts';
import { copiesOn, managerOf } from '../broker/streams.ts';

/** Whoever waits for the broker is about to sign in. */
const ANSWER_WITHIN_MS = 1_000;
/** Of all keys together; the broker counts no more than these. */
const MAX_COUNTED = 500_000;

export interface SharedAttemptsOptions {
  readonly kind: AttemptKind;
  /** Most attempts under one key within the window. */
  readonly limit: number;
  readonly windowMs: number;
}

/**
 * Counts attempts for all replicas of a process together. Each attempt is a message on its key's subject, in
 * a stream that keeps messages for the length of the window and refuses one too many: so the broker decides,
 * however many replicas ask at once. Keys are hashed, since nobody needs to read addresses and user names
 * there.
 */
export class SharedAttempts {
  private readonly jetStream: JetStreamClient;

  constructor(
    private readonly broker: Broker,
    private readonly options: SharedAttemptsOptions,
  ) {
    this.jetStream = jetstream(broker.connection, { timeout: ANSWER_WITHIN_MS });
  }

  /**
   * @returns what forgets the attempt again; undefined when the limit is reached, and then nothing was
   * counted
   * @throws Error when the broker cannot count: it is away, or has no room
   */
  async begin(key: string): Promise<(() => Promise<void>) | undefined> {
    if (!this.broker.isConnected) throw new Error('the broker is away');
    try {
      const seq = await this.count(this.names.subject(createHash('sha256').update(key).digest('hex')));
      return () => this.forget(seq);
    } catch (error) {
      if (isOneTooMany(error)) return undefined;
      throw error;
    }
  }

  private async count(subject: string): Promise<number> {
    const options = { expect: { streamName: this.names.stream } };
    try {
      return (await this.jetStream.publish(subject, undefined, options)).seq;
    } catch (error) {
      // No stream listens: it was never made, or was lost.
      if (!isUnheard(error)) throw error;
      await this.makeStream();
      return (await this.jetStream.publish(subject, undefined, options)).seq;
    }
  }

  /** What cannot be forgotten now is forgotten when the window is over. */
  private async forget(seq: number): Promise<void> {
    const manager = await managerOf(this.broker, ANSWER_WITHIN_MS);
    await manager.streams.deleteMessage(this.names.stream, seq, false).catch(() => undefined);
  }

  /**
   * Also gives a stream that was made with another limit the one of now. Called at the start, and when the
   * stream is missed.
   */
  async makeStream(): Promise<void> {
    const { limit, windowMs } = this.options;
    const config = {
      name: this.names.stream,
      subjects: [this.names.subject('*')],
      storage: StorageType.File,
      discard: DiscardPolicy.New,
      discard_new_per_subject: true,
      max_msgs_per_subject: limit,
      max_msgs: MAX_COUNTED,
      max_age: nanos(windowMs),
      duplicate_window: nanos(Math.min(windowMs, 1_000)),
      num_replicas: copiesOn(this.broker),
    };
    const manager = await managerOf(this.broker, ANSWER_WITHIN_MS);
    await manager.streams.add(config).catch((error: unknown) => {
      if (!(error instanceof JetStreamApiError && error.code === NAME_IN_USE)) throw error;
      return manager.streams.update(config.name, config);
    });
  }

  private get names() {
    return busNames(this.broker.namespace).attempts(this.options.kind);
  }
}

const NAME_IN_USE = 10_058;
const NOT_STORED = 10_077;

const isUnheard = (error: unknown): boolean =>
  error instanceof Error && error.cause instanceof RequestError && error.cause.isNoResponders();

const isOneTooMany = (error: unknown): boolean =>
  error instanceof JetStreamApiError && error.code === NOT_STORED && error.message.includes('per subject');
