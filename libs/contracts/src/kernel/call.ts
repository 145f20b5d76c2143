import type { Actor } from './actor.ts';

/** Context of a call, for its use case. Sent as NATS headers, from which libs/service builds it. */
export interface Call {
  /** Verified claims of the actor token; null for a call without sign-in. */
  readonly actor: Actor | null;
  /** The effective instant: now, or a past one where the actor has the back-dating right. */
  readonly at: Date;
  /** The caller said when it was; otherwise `at` is this machine's clock, which may have been put back. */
  readonly backdated?: true;
  /** Name of the operation, for example `filing.filings.submit`. */
  readonly operation: string;
  readonly idempotencyKey?: string;
  /** SHA-256 of the canonical input, to tell a repeated request from another one under the same key. */
  readonly inputHash?: string;
  /** The actor token itself, passed on in calls to other services. */
  readonly token?: string;
  readonly requestId: string;
  /** W3C trace context. */
  readonly traceparent: string;
  /** Deadline by `monotonicNow()`: nobody awaits the reply after it. Sent as the remaining time. */
  readonly deadline: number;
}
