import { z } from 'zod';
import { enumeration } from './enumeration.ts';
import { EventEnvelope } from './event.ts';
import { listOperation, operation, type ServiceName } from './operation.ts';
import { Id, Timestamp } from './scalars.ts';

/** Maximum number of events that one read of an outbox returns. */
export const MAX_EVENTS = 500;

/** Whether a replica of the service takes calls; internal. */
export const servicePing = (service: ServiceName) =>
  operation({
    name: `${service}.service.ping`,
    kind: 'query',
    summary: `Check that a replica of ${service} responds`,
    access: 'anyone',
    input: z.strictObject({}),
    output: z.object({ service: z.string() }),
  });

/**
 * How far the outbox of a service reaches: the last position of each partition, 0 when nothing was ever
 * written.
 */
export const outboxHeads = (service: ServiceName) =>
  operation({
    name: `${service}.outbox.heads`,
    kind: 'query',
    summary: `Last position of each partition of ${service}’s outbox`,
    access: 'service',
    input: z.strictObject({}),
    output: z.array(z.object({ partition: z.int(), head: z.int() })),
  });

/** Events straight from a service's outbox: a consumer recovers from here when the broker has lost some. */
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

/**
 * An event that a consumer could not apply, kept for a person to look at and replay. Without its data, which
 * may be personal.
 */
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

/** Selects the dead letters that match all of these fields. */
const CHOICE = {
  consumer: z.string().max(64).optional(),
  type: z.string().max(128).optional(),
  /** A part of the error's text. */
  error: z.string().min(1).max(200).optional(),
  failedFrom: Timestamp.optional(),
  failedTo: Timestamp.optional(),
};
export const DeadLetterFilter = z.strictObject(CHOICE);
export type DeadLetterFilter = z.infer<typeof DeadLetterFilter>;

/** `stopped`: it failed with an error that would hit all later events too. */
export const LetterReplayState = enumeration({
  running: ['正在处理', 'Running'],
  done: ['已完成', 'Done'],
  stopped: ['因系统故障停止', 'Stopped at a fault of the system'],
  cancelled: ['已取消', 'Cancelled'],
});
export type LetterReplayState = z.infer<typeof LetterReplayState>;

/** Many dead letters applied again, one after the other: of each record the versions in their order. */
export const DeadLetterReplay = z.object({
  id: Id,
  filter: DeadLetterFilter,
  state: LetterReplayState,
  /**
   * Letters that were waiting when it began; of them `applied` are settled and `failed` stay, each with its
   * new error.
   */
  total: z.int(),
  applied: z.int(),
  failed: z.int(),
  startedAt: Timestamp,
  endedAt: Timestamp.nullable(),
  /** Error of the last event that failed. */
  error: z.string().nullable(),
});
export type DeadLetterReplay = z.infer<typeof DeadLetterReplay>;

/**
 * Pending events of a type. They fail because of the service, not of the event, and are retried
 * automatically.
 */
export const StalledEvents = z.object({
  type: z.string(),
  since: Timestamp,
  error: z.string(),
  waiting: z.int(),
});
export type StalledEvents = z.infer<typeof StalledEvents>;

/** Dead letters of the consumer inside a service. */
export const deadLetters = (service: ServiceName) => ({
  list: listOperation({
    name: `${service}.dead-letters.list`,
    summary: `Events that ${service} could not apply`,
    access: ['province_supervisor'],
    resource: `operations/${service}/dead-letters`,
    item: DeadLetter,
    filter: { waiting: z.boolean().optional(), ...CHOICE },
    sort: ['failedAt'],
  }),
  replay: operation({
    name: `${service}.dead-letters.replay`,
    kind: 'command',
    summary: `Retry a dead letter of ${service}; if it fails, it stays a dead letter, with the new error`,
    access: ['province_supervisor'],
    http: `POST /operations/${service}/dead-letters/{id}/replay`,
    input: z.strictObject({ id: Id }),
    output: DeadLetter,
    errors: ['not_found'],
  }),
  replayMany: operation({
    name: `${service}.dead-letters.replay-many`,
    kind: 'command',
    summary: `Start a replay of the matching dead letters of ${service}; one replay at a time`,
    access: ['province_supervisor'],
    http: `POST /operations/${service}/dead-letter-replays`,
    input: z.strictObject({ filter: DeadLetterFilter }),
    output: DeadLetterReplay,
    errors: ['conflict'],
  }),
  consumption: operation({
    name: `${service}.dead-letters.consumption`,
    kind: 'query',
    summary: `Consumer status of ${service} as the responding replica sees it, with the progress of the last replay`,
    access: ['province_supervisor'],
    http: `GET /operations/${service}/consumption`,
    input: z.strictObject({}),
    output: z.object({
      waitingLetters: z.int(),
      stalled: z.array(StalledEvents),
      replay: DeadLetterReplay.nullable(),
    }),
  }),
  cancelReplay: operation({
    name: `${service}.dead-letters.cancel-replay`,
    kind: 'command',
    summary: `Stop a replay of ${service}; events already applied stay applied`,
    access: ['province_supervisor'],
    http: `POST /operations/${service}/dead-letter-replays/{id}/cancellation`,
    input: z.strictObject({ id: Id }),
    output: DeadLetterReplay,
    errors: ['not_found'],
  }),
});
