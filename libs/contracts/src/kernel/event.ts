import { z } from 'zod';
import type { ServiceName } from './operation.ts';
import { Timestamp } from './scalars.ts';

/**
 * An aggregate that announces each change of state. Every event carries the whole new state and the
 * aggregate's version (1, 2, 3 …), so that a consumer that missed, repeats or reorders events ends in the
 * same state.
 */
export interface Aggregate<S extends z.ZodType = z.ZodType, E extends string = string> {
  readonly service: ServiceName;
  readonly name: string;
  readonly state: S;
  /** Past-tense names, for example `filing-filed`; the subject is `evt.{service}.{event}`. */
  readonly events: readonly E[];
}

export type StateOf<A> = A extends Aggregate<infer S> ? z.output<S> : never;
export type EventNameOf<A> = A extends Aggregate<z.ZodType, infer E> ? E : never;

export const aggregate = <S extends z.ZodType, const E extends string>(
  declaration: Aggregate<S, E>,
): Aggregate<S, E> => declaration;

/** CloudEvents 1.0 envelope (structured JSON) with our extension attributes. */
export const EventEnvelope = z.object({
  specversion: z.literal('1.0'),
  /** UUIDv7, unique for ever; the inbox deduplicates by it. */
  id: z.string(),
  /** `/yinhu/{service}` */
  source: z.string(),
  /** `{service}.{event}`, for example `filing.filing-filed`. */
  type: z.string(),
  /** The aggregate's id. */
  subject: z.string(),
  /** When it took effect (back-dated where the caller had the right). */
  time: Timestamp,
  datacontenttype: z.literal('application/json'),
  aggregate: z.string(),
  aggregateversion: z.int(),
  /** Division that scopes the aggregate. */
  division: z.string(),
  /** When it was recorded, that is, committed. */
  recordedtime: Timestamp,
  /** Partition of the producer's outbox, and the position in it: 1, 2, 3 … without gaps. */
  partition: z.int(),
  position: z.int(),
  traceparent: z.string().optional(),
  data: z.unknown(),
});
export type EventEnvelope = z.infer<typeof EventEnvelope>;
/** An event as a consumer of aggregate A gets it. */
export type EventOf<A> = Omit<EventEnvelope, 'data'> & { data: StateOf<A> };
