import type { ErrorCode } from '../kernel/errors.ts';

/** An invalid field as the API reports it, in the caller's language. */
export interface ProblemField {
  readonly field: string;
  readonly reason: string;
  readonly message: string;
}

/** RFC 9457 problem details as answered by the gateway. */
export interface ProblemDetails {
  readonly code: ErrorCode;
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly requestId?: string;
  readonly errors?: readonly ProblemField[];
}

export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly problem: ProblemDetails,
    /** Seconds to wait before the same call may succeed; null when it will not. */
    readonly retryAfter: number | null,
  ) {
    super(
      [problem.detail, ...(problem.errors ?? []).map((fault) => `${fault.field}: ${fault.message}`)].join(
        ' · ',
      ),
    );
  }

  /** Whether the outcome is known: the call was rejected and changed nothing. */
  get isFinal(): boolean {
    return this.problem.status < 500 && this.problem.code !== 'idempotency_in_progress';
  }
}
