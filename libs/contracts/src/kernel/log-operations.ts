import { z } from 'zod';
import { EventEnvelope } from './event.ts';
import { listOperation, operation, type ServiceName } from './operation.ts';
import { Id, Timestamp } from './scalars.ts';

/** Every service that owns operations and events. */
export const SERVICES = ['identity', 'filing', 'marketplace', 'household', 'oversight'] as const satisfies readonly ServiceName[];

/** Most events one read of an outbox answers. */
export const MAX_EVENTS = 500;

/** Whether a replica of the service takes calls; internal. */
export const servicePing = (service: ServiceName) =>
  operation({
    name: `${service}.service.ping`,
    kind: 'query',
    summary: `A replica of ${service} answers`,
    access: 'anyone',
    input: z.strictObject({}),
    output: z.object({ service: z.string() }),
  });

/** How far the outbox of a service reaches: the last position of each partition, 0 when nothing was ever written. */
export const outboxHeads = (service: ServiceName) =>
  operation({
    name: `${service}.outbox.heads`,
    kind: 'query',
    summary: `Last position of each partition of ${service}’s outbox`,
    access: 'service',
    input: z.strictObject({}),
    output: z.array(z.object({ partition: z.int(), head: z.int() })),
  });

/** Events straight from the outbox of a service: what heals a consumer when the broker has lost some. */
export const outboxRead = (service: ServiceName) =>
  operation({
    name: `${service}.outbox.read`,
    kind: 'query',
    summary: `Events of a partition of ${service}’s outbox after a position`,
    access: 'service',
    input: z.strictObject({
      partition: z.int().min(0),
      /** Position after which to begin; 0 from the beginning. */
      after: z.int().min(0),
      limit: z.int().min(1).max(MAX_EVENTS),
    }),
    output: z.object({
      events: z.array(EventEnvelope),
      /** No event up to this position is missing from the answer, except those that are no longer kept. */
      upTo: z.int(),
    }),
  });

/** An event that a consumer could not apply, kept for a person to look at and replay. Without its data, which may be personal. */
export const DeadLetter = z.object({
  id: Id,
  /** Name of the consumer's inbox. */
  consumer: z.string(),
  eventId: z.string(),
  /** `{service}.{event}`, for example `filing.filing-filed`. */
  type: z.string(),
  aggregate: z.string(),
  /** The aggregate's id. */
  subject: z.string(),
  division: z.string(),
  /** Why it could not be applied, last time. */
  error: z.string(),
  attempts: z.int(),
  failedAt: Timestamp,
  /** When it was applied after all; null while it waits. */
  replayedAt: Timestamp.nullable(),
});
export type DeadLetter = z.infer<typeof DeadLetter>;

/** Dead letters of the consumer inside a service. */
export const deadLetters = (service: ServiceName) => ({
  list: listOperation({
    name: `${service}.dead-letters.list`,
    summary: `Events that ${service} could not apply`,
    access: ['province_supervisor'],
    resource: `operations/${service}/dead-letters`,
    item: DeadLetter,
    filter: { waiting: z.boolean().optional(), consumer: z.string().max(64).optional(), type: z.string().max(128).optional() },
    sort: ['failedAt'],
  }),
  replay: operation({
    name: `${service}.dead-letters.replay`,
    kind: 'command',
    summary: `Applies a dead letter of ${service} again; if that fails, it stays one, with the new error`,
    access: ['province_supervisor'],
    http: `POST /operations/${service}/dead-letters/{id}/replay`,
    input: z.strictObject({ id: Id }),
    output: DeadLetter,
    errors: ['not_found'],
  }),
});
