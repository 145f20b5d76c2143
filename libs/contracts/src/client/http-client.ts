import type { Language } from '../kernel/language.ts';
import { type Operation, type OutputOf, type RequestOf, takesKey } from '../kernel/operation.ts';
import { newTraceparent } from '../kernel/trace-context.ts';
import { ApiError, type ProblemDetails } from './api-error.ts';
import { newIdempotencyKey, pauseBeforeRepeat, REPEAT_AFTER_MS } from './repeats.ts';

export interface HttpClientOptions {
  /** For example `http://127.0.0.1:8080`; empty in the browser. */
  readonly baseUrl: string;
  readonly language?: () => Language;
  readonly accessToken?: () => string | undefined | Promise<string | undefined>;
  readonly fetch?: typeof fetch;
  /** Waits before a call that got no answer is sent again, in milliseconds; none: it never is. */
  readonly repeatAfterMs?: readonly number[];
}

export interface HttpCallOptions {
  /** Key of an action that a person may retry; by default each call gets its own key. */
  readonly idempotencyKey?: string;
  /** A past instant (ISO 8601); asks for the back-dating right. */
  readonly effectiveAt?: string;
  readonly signal?: AbortSignal;
  /** Overrides the client's `fetch` for this call, for example with one that reports progress. */
  readonly fetch?: typeof fetch;
}

/** A file on its way in or out. */
export interface NamedBytes {
  readonly bytes: Blob;
  readonly fileName: string;
}

/**
 * Calls operations over HTTP: the one client, made from the operations' declarations.
 *
 * A call that got no answer, or none that tells what happened, is sent again by itself where that cannot do
 * anything twice: with the same key, after a short wait, a few times.
 */
export class HttpClient {
  constructor(private readonly options: HttpClientOptions) {}

  async call<Op extends Operation>(
    operation: Op,
    input: RequestOf<Op>,
    options: HttpCallOptions = {},
  ): Promise<OutputOf<Op>> {
    const { body } = await this.exchange(operation, input, options);
    return body as OutputOf<Op>;
  }

  /**
   * A list operation's rows with the total from `Content-Range`; same shape as the operation's declared
   * output.
   */
  async list<Op extends Operation>(
    operation: Op,
    input: RequestOf<Op>,
    options: HttpCallOptions = {},
  ): Promise<OutputOf<Op>> {
    const { body, headers } = await this.exchange(operation, input, options);
    const total = Number(headers.get('content-range')?.split('/').pop() ?? Number.NaN);
    return { items: body, total, totalIsCapped: headers.get('x-total-capped') === 'true' } as OutputOf<Op>;
  }

  /** Sends a file with the fields that go with it. */
  async upload<Op extends Operation>(
    operation: Op,
    input: Omit<RequestOf<Op>, 'file'>,
    { bytes, fileName }: NamedBytes,
    options: HttpCallOptions = {},
  ): Promise<OutputOf<Op>> {
    const { url, rest } = urlOf(operation, input);
    const form = new FormData();
    for (const [name, value] of Object.entries(rest)) if (value !== undefined) form.set(name, asText(value));
    form.set('file', bytes, fileName);
    const response = await this.send(operation, { url, body: form }, options);
    return (response.status === 204 ? null : await response.json()) as OutputOf<Op>;
  }

  /** The bytes that a download operation returns, and the name to save them under. */
  async download<Op extends Operation>(
    operation: Op,
    input: RequestOf<Op>,
    options: HttpCallOptions = {},
  ): Promise<NamedBytes> {
    const response = await this.send(
      operation,
      requestOf(operation, input as Record<string, unknown>),
      options,
    );
    const name =
      /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'file';
    return { bytes: await response.blob(), fileName: decodeURIComponent(name) };
  }

  private async exchange(operation: Operation, input: unknown, options: HttpCallOptions) {
    const response = await this.send(
      operation,
      requestOf(operation, input as Record<string, unknown>),
      options,
    );
    return { body: response.status === 204 ? null : await response.json(), headers: response.headers };
  }

  private async send(operation: Operation, request: HttpRequest, given: HttpCallOptions): Promise<Response> {
    const { repeatAfterMs = REPEAT_AFTER_MS } = this.options;
    const options = {
      ...given,
      idempotencyKey: given.idempotencyKey ?? (takesKey(operation) ? newIdempotencyKey() : undefined),
    };
    const repeatable = operation.kind === 'query' || takesKey(operation);
    for (const wait of repeatAfterMs) {
      try {
        return await this.sendOnce(operation, request, options);
      } catch (error) {
        if (!(await pauseBeforeRepeat(error, wait, { repeatable, signal: options.signal }))) throw error;
      }
    }
    return this.sendOnce(operation, request, options);
  }

  private async sendOnce(
    operation: Operation,
    { url, body }: HttpRequest,
    options: HttpCallOptions,
  ): Promise<Response> {
    const token = await this.options.accessToken?.();
    const headers: Record<string, string> = { accept: 'application/json', traceparent: newTraceparent() };
    if (this.options.language) headers['accept-language'] = this.options.language();
    if (token) headers.authorization = `Bearer ${token}`;
    if (typeof body === 'string') headers['content-type'] = 'application/json';
    if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey;
    if (options.effectiveAt) headers['effective-at'] = options.effectiveAt;
    const send = options.fetch ?? this.options.fetch ?? fetch;
    const response = await send(
      `${this.options.baseUrl}${url.startsWith('/public/') ? '' : '/api/v1'}${url}`,
      {
        method: operation.http?.method ?? 'GET',
        headers,
        body,
        credentials: 'same-origin',
        signal: options.signal,
      },
    );
    if (!response.ok) throw await apiError(response);
    return response;
  }
}

interface HttpRequest {
  readonly url: string;
  readonly body?: string | FormData;
}

/**
 * The URL (below /api/v1, or at the root where it begins with /public/) and body that carry an operation's
 * input.
 */
export function requestOf(
  operation: Operation,
  input: Record<string, unknown>,
): { url: string; body?: string } {
  const { url, rest } = urlOf(operation, input);
  if (operation.http?.method !== 'GET' && operation.http?.method !== 'DELETE')
    return { url, body: JSON.stringify(rest) };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) if (value !== undefined) query.set(name, asText(value));
  const text = query.toString();
  return { url: text ? `${url}?${text}` : url };
}

/** The path with its fields filled in, and the fields that are left. */
function urlOf(
  { name: operationName, http }: Operation,
  input: object,
): { url: string; rest: Record<string, unknown> } {
  if (!http) throw new Error(`${operationName} has no HTTP route`);
  const rest: Record<string, unknown> = { ...input };
  const url = http.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  return { url, rest };
}

const asText = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

async function apiError(response: Response): Promise<ApiError> {
  const problem = (await response.json().catch(() => null)) as ProblemDetails | null;
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  const known = typeof problem?.code === 'string' && typeof problem.detail === 'string';
  return new ApiError(
    known
      ? problem
      : {
          code: 'service_unavailable',
          title: response.statusText,
          detail: response.statusText,
          status: response.status,
        },
    Number.isNaN(retryAfter) ? null : retryAfter,
  );
}
