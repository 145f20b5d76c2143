import { crc32 } from 'node:zlib';
import type { Aggregate, EventEnvelope, ServiceName } from '@yinhu/contracts/kernel';
import { v7 } from 'uuid';
import type { Emission, Statement } from './transaction.ts';

/** Partitions of a service's outbox: order holds within each, and each has one relay at a time. */
export const OUTBOX_PARTITIONS = 8;

/** All events of an aggregate are in one partition. */
export const partitionOf = (aggregateId: string): number => crc32(aggregateId) % OUTBOX_PARTITIONS;

/**
 * The envelope as stored in the outbox: its position is known only after the commit, when the relay gives it
 * one.
 */
export type OutboxEnvelope = Omit<EventEnvelope, 'position'>;

export interface EmissionContext {
  readonly service: ServiceName;
  readonly at: Date;
  readonly traceparent?: string;
}

export function envelopeOf(
  aggregate: Aggregate,
  event: string,
  emission: Emission,
  { service, at, traceparent }: EmissionContext,
): OutboxEnvelope {
  if (aggregate.service !== service)
    throw new Error(`${service} cannot announce ${event}: ${aggregate.name} belongs to ${aggregate.service}`);
  return {
    specversion: '1.0',
    id: v7(),
    source: `/yinhu/${service}`,
    type: `${service}.${event}`,
    subject: emission.id,
    time: (emission.at ?? at).toISOString(),
    datacontenttype: 'application/json',
    aggregate: aggregate.name,
    aggregateversion: emission.version,
    division: emission.division,
    recordedtime: new Date().toISOString(),
    partition: partitionOf(emission.id),
    ...(traceparent ? { traceparent } : {}),
    data: emission.state,
  };
}

/** The statement that stores the envelopes, in the order of their emission. */
export const insertOutbox = (envelopes: readonly OutboxEnvelope[]): Statement => [
  `INSERT INTO outbox (partition, id, type, aggregate, subject, version, division, envelope, recorded_at)
    SELECT * FROM unnest($1::smallint[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::int[], $7::text[], $8::json[], $9::timestamptz[])`,
  [
    envelopes.map(({ partition }) => partition),
    envelopes.map(({ id }) => id),
    envelopes.map(({ type }) => type),
    envelopes.map(({ aggregate }) => aggregate),
    envelopes.map(({ subject }) => subject),
    envelopes.map(({ aggregateversion }) => aggregateversion),
    envelopes.map(({ division }) => division),
    envelopes.map((envelope) => JSON.stringify(envelope)),
    envelopes.map(({ recordedtime }) => recordedtime),
  ],
];
