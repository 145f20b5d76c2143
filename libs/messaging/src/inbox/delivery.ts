import { setTimeout as sleep } from 'node:timers/promises';
import { type ConsumerMessages, JetStreamApiCodes, JetStreamApiError, type JsMsg } from '@nats-io/jetstream';
import type { ServiceName } from '@yinhu/contracts/kernel';
import type { Logger } from 'pino';
import type { Broker } from '../broker/broker.ts';
import { ensureConsumer, managerOf, streamOf } from '../broker/streams.ts';

const RETRY_MS = 500;
/** Most messages asked for at once. */
const PULLED = 500;
/** A pull request's life; a stream or consumer that is gone is noticed within this time. */
const PULL_EXPIRES_MS = 5_000;

export interface DeliveryOptions {
  readonly broker: Broker;
  readonly producer: ServiceName;
  /** Name of the durable consumer. Replicas share it, and each message goes to one of them. */
  readonly durable: string;
  readonly onMessage: (message: JsMsg) => void;
  readonly logger: Logger;
}

/**
 * What JetStream delivers of one producer's events. The durable consumer is made, also anew; the stream is
 * its producer's to make.
 */
export class Delivery {
  private messages?: ConsumerMessages;
  private readonly stopped = new AbortController();

  constructor(private readonly options: DeliveryOptions) {}

  start(): void {
    void this.run();
  }

  /**
   * Does not wait for what is being asked of the broker, which may be away; its answer is not used any more.
   */
  async stop(): Promise<void> {
    this.stopped.abort();
    await this.messages?.close();
  }

  private async run(): Promise<void> {
    const { logger, producer } = this.options;
    const { signal } = this.stopped;
    while (!signal.aborted) {
      try {
        this.messages = await this.consume();
        if (signal.aborted) await this.messages.close();
        const reason = await this.messages.closed();
        if (reason) logger.warn({ err: reason, producer }, 'delivery ended, starting again');
      } catch (err) {
        // The producer makes its stream; until then, and when it was lost, there is nothing to deliver.
        if (isStreamMissing(err)) logger.debug({ producer }, 'delivery waits for the stream');
        else if (!signal.aborted) logger.warn({ err, producer }, 'delivery cannot start yet');
        await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  private async consume(): Promise<ConsumerMessages> {
    const { broker, producer, durable, onMessage } = this.options;
    const manager = await managerOf(broker);
    await ensureConsumer(broker, manager, producer, durable);
    const consumer = await manager.jetstream().consumers.get(streamOf(broker, producer), durable);
    return consumer.consume({
      callback: onMessage,
      max_messages: PULLED,
      expires: PULL_EXPIRES_MS,
      abort_on_missing_resource: true,
    });
  }
}

const isStreamMissing = (error: unknown): boolean =>
  error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamNotFound;
