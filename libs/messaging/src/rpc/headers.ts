/** NATS headers of a call. */
export const HEADER = {
  token: 'Yinhu-Token',
  /** Epoch milliseconds after which nobody waits for the answer. */
  deadline: 'Yinhu-Deadline',
  idempotencyKey: 'Yinhu-Idempotency-Key',
  effectiveAt: 'Yinhu-Effective-At',
  requestId: 'Yinhu-Request-Id',
  traceparent: 'traceparent',
} as const;

/** How long a call waits for its answer unless told otherwise. */
export const DEFAULT_TIMEOUT_MS = 5_000;
