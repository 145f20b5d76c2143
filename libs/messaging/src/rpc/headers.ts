/** NATS headers of a call. */
export const HEADER = {
  token: 'Yinhu-Token',
  /** Milliseconds that are left when the message leaves; after them nobody waits for the answer. A span, so that no clock needs to be right. */
  timeLeft: 'Yinhu-Time-Left',
  /** When the message left, by its sender's monotonic clock. */
  sent: 'Yinhu-Sent',
  /** Of an answer: epoch milliseconds by the clock of the one who answered. */
  clock: 'Yinhu-Clock',
  idempotencyKey: 'Yinhu-Idempotency-Key',
  effectiveAt: 'Yinhu-Effective-At',
  requestId: 'Yinhu-Request-Id',
  traceparent: 'traceparent',
} as const;

/** How long a call waits for its answer unless told otherwise. */
export const DEFAULT_TIMEOUT_MS = 5_000;
