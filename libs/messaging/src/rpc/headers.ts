/** NATS headers of a call. */
export const HEADER = {
  token: 'Yinhu-Token',
  /**
   * Milliseconds that are left when the message leaves; after them nobody waits for the answer. A span, so
   * that no clock needs to be right.
   */
  timeLeft: 'Yinhu-Time-Left',
  /** When the message left, by its sender's monotonic clock. */
  sent: 'Yinhu-Sent',
  /** Of an answer: epoch milliseconds by the clock of the one who answered. */
  clock: 'Yinhu-Clock',
  /** The process that calls, and for which the answer is proven and sealed. */
  caller: 'Yinhu-Caller',
  /** `1`: what the message carries is sealed for the process that it goes to. */
  sealed: 'Yinhu-Sealed',
  /** That an answer is its service's (one for each key that the caller may have). */
  proof: 'Yinhu-Proof',
  idempotencyKey: 'Yinhu-Idempotency-Key',
  effectiveAt: 'Yinhu-Effective-At',
  requestId: 'Yinhu-Request-Id',
  traceparent: 'traceparent',
} as const;

/** How long a call waits for its answer unless told otherwise. */
export const DEFAULT_TIMEOUT_MS = 5_000;
