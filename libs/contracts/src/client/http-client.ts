import { ERRORS, type ErrorCode } from '../kernel/errors.ts';
import type { Language } from '../kernel/language.ts';
import type { Operation, OutputOf, RequestOf } from '../kernel/operation.ts';

/** A field at fault, as the API tells it, in the caller's language. */
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
    super([problem.detail, ...(problem.errors ?? []).map((fault) => `${fault.field}: ${fault.message}`)].join(' · '));
  }
}

export interface HttpClientOptions {
  /** For example `http://127.0.0.1:8080`; empty in the browser. */
  readonly baseUrl: string;
  readonly language?: () => Language;
  readonly accessToken?: () => string | undefined | Promise<string | undefined>;
  readonly fetch?: typeof fetch;
}

export interface HttpCallOptions {
  readonly idempotencyKey?: string;
  /** A past instant (ISO 8601); asks for the back-dating right. */
  readonly effectiveAt?: string;
  readonly signal?: AbortSignal;
}

/** Calls operations over HTTP: the one client, made from the operations' declarations. */
export class HttpClient {
  constructor(private readonly options: HttpClientOptions) {}

  async call<Op extends Operation>(operation: Op, input: RequestOf<Op>, options: HttpCallOptions = {}): Promise<OutputOf<Op>> {
    const { body } = await this.exchange(operation, input, options);
    return body as OutputOf<Op>;
  }

  /** A list operation's rows with the total from `Content-Range`; same shape as the operation's declared output. */
  async list<Op extends Operation>(operation: Op, input: RequestOf<Op>, options: HttpCallOptions = {}): Promise<OutputOf<Op>> {
    const { body, headers } = await this.exchange(operation, input, options);
    const total = Number(headers.get('content-range')?.split('/').pop() ?? Number.NaN);
    return { items: body, total, totalIsCapped: headers.get('x-total-capped') === 'true' } as OutputOf<Op>;
  }

  private async exchange(operation: Operation, input: unknown, options: HttpCallOptions) {
    const { url, body } = requestOf(operation, input as Record<string, unknown>);
    const token = await this.options.accessToken?.();
    const headers: Record<string, string> = { accept: 'application/json', traceparent: newTraceparent() };
    if (this.options.language) headers['accept-language'] = this.options.language();
    if (token) headers.authorization = `Bearer ${token}`;
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey;
    if (options.effectiveAt) headers['effective-at'] = options.effectiveAt;
    const send = this.options.fetch ?? fetch;
    const response = await send(`${this.options.baseUrl}/api/v1${url}`, {
      method: operation.http?.method ?? 'GET',
      headers,
      body,
      credentials: 'same-origin',
      signal: options.signal,
    });
    if (!response.ok) throw await apiError(response);
    return { body: response.status === 204 ? null : await response.json(), headers: response.headers };
  }
}

/** The URL (below /api/v1) and body that carry an operation's input. */
export function requestOf(operation: Operation, input: Record<string, unknown>): { url: string; body?: string } {
  if (!operation.http) throw new Error(`${operation.name} has no HTTP route`);
  const rest = { ...input };
  const path = operation.http.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  if (operation.http.method !== 'GET' && operation.http.method !== 'DELETE') return { url: path, body: JSON.stringify(rest) };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) {
    if (value !== undefined) query.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  const text = query.toString();
  return { url: text ? `${path}?${text}` : path };
}

async function apiError(response: Response): Promise<ApiError> {
  const problem = (await response.json().catch(() => null)) as ProblemDetails | null;
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  const known = problem?.code && problem.code in ERRORS;
  return new ApiError(
    known ? problem : { code: 'service_unavailable', title: response.statusText, detail: response.statusText, status: response.status },
    Number.isNaN(retryAfter) ? null : retryAfter,
  );
}

/** A fresh W3C trace context: the trace begins where a person clicked. */
export function newTraceparent(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `00-${hex.slice(0, 32)}-${hex.slice(32)}-01`;
}
