import {
  AckPolicy,
  DeliverPolicy,
  type JetStreamManager,
  jetstreamManager,
  StorageType,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import type { ServiceName } from '@yinhu/contracts/kernel';
import { busNames } from '@yinhu/contracts/system';
import type { Broker } from './broker.ts';

/**
 * How many days events are kept at least, by JetStream and in the outbox. Of older ones the outbox keeps the
 * last of each aggregate.
 */
export const KEPT_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Within this time JetStream drops an event that is published twice; after it, the inbox does. */
const DEDUPE_MS = 2 * 60 * 1000;
/** Most events of a stream that are delivered and not yet acknowledged, all replicas together. */
const MAX_UNACKNOWLEDGED = 1_000;
/** An event that is not acknowledged within this time is delivered again. */
const ACKNOWLEDGE_WITHIN_MS = 60_000;
/** Copies of a stream on a cluster of servers. */
const CLUSTER_COPIES = 3;

/** The stream that carries a service's events. */
export const streamOf = (broker: Broker, producer: ServiceName): string =>
  busNames(broker.namespace).stream(producer);

/** The subject of an event: type `filing.filing-filed` → `evt.filing.filing-filed`. */
export const eventSubject = (broker: Broker, type: string): string => broker.subject(`evt.${type}`);

// No check of the API at this point: the stream's creation says soon enough whether JetStream is there.
export const managerOf = (broker: Broker, timeout?: number): Promise<JetStreamManager> =>
  jetstreamManager(broker.connection, { checkAPI: false, timeout });

/** How many copies the servers keep of a stream. */
export const copiesOn = (broker: Broker): number => (broker.connection.info?.cluster ? CLUSTER_COPIES : 1);

/** Makes sure that the stream exists; an existing one is left as it is. */
export async function ensureStream(
  broker: Broker,
  manager: JetStreamManager,
  producer: ServiceName,
): Promise<void> {
  const name = streamOf(broker, producer);
  const known = await manager.streams.info(name).then(
    () => true,
    () => false,
  );
  if (known) return;
  const config = {
    name,
    subjects: [broker.subject(`evt.${producer}.>`)],
    storage: StorageType.File,
    max_age: nanos(KEPT_DAYS * DAY_MS),
    duplicate_window: nanos(DEDUPE_MS),
    num_replicas: copiesOn(broker),
  };
  await manager.streams.add(config);
}

/** Makes sure that the durable pull consumer exists. */
export async function ensureConsumer(
  broker: Broker,
  manager: JetStreamManager,
  producer: ServiceName,
  durable: string,
): Promise<void> {
  await manager.consumers.add(streamOf(broker, producer), {
    durable_name: durable,
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All,
    ack_wait: nanos(ACKNOWLEDGE_WITHIN_MS),
    max_ack_pending: MAX_UNACKNOWLEDGED,
    max_deliver: -1,
  });
}
