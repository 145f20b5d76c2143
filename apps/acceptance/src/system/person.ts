import {
  type HttpCallOptions,
  HttpClient,
  type NamedBytes,
  type ProblemDetails,
  requestOf,
} from '@yinhu/contracts/client';
import type { Language, Operation, OutputOf, RequestOf } from '@yinhu/contracts/kernel';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined when it is none. */
  readonly json: unknown;
  /** The body read as a problem document; all undefined when it is none. */
  readonly problem: Partial<ProblemDetails>;
}

export interface Sent {
  readonly method?: string;
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One person at the HTTP API. `call` and `list` throw on a refusal, `send` and `answerTo` answer it. */
export class Person {
  private readonly client: HttpClient;

  constructor(
    readonly url: string,
    private readonly token: () => Promise<string> | undefined,
    private readonly language: Language = 'zh-CN',
  ) {
    this.client = new HttpClient({ baseUrl: url, accessToken: token, language: () => language });
  }

  call<Op extends Operation>(
    operation: Op,
    input: RequestOf<Op>,
    options?: HttpCallOptions,
  ): Promise<OutputOf<Op>> {
    return this.client.call(operation, input, options);
  }

  list<Op extends Operation>(operation: Op, input: RequestOf<Op>): Promise<OutputOf<Op>> {
    return this.client.list(operation, input);
  }

  upload<Op extends Operation>(
    operation: Op,
    input: Omit<RequestOf<Op>, 'file'>,
    file: NamedBytes,
    options?: HttpCallOptions,
  ): Promise<OutputOf<Op>> {
    return this.client.upload(operation, input, file, options);
  }

  download<Op extends Operation>(operation: Op, input: RequestOf<Op>): Promise<NamedBytes> {
    return this.client.download(operation, input);
  }

  /** `path` is below /api/v1. */
  async send(path: string, { method = 'GET', body, headers }: Sent = {}): Promise<Answer> {
    const token = await this.token();
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      body: typeof body === 'object' ? new Uint8Array(body) : body,
      headers: {
        'accept-language': this.language,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
    });
    const text = await response.text();
    const json = parsed(text);
    return {
      status: response.status,
      headers: response.headers,
      text,
      json,
      problem: (json ?? {}) as Partial<ProblemDetails>,
    };
  }

  /** What an operation answers to an input that need not be valid. */
  answerTo(operation: Operation, input: object, headers?: Readonly<Record<string, string>>): Promise<Answer> {
    const { url, body } = requestOf(operation, input as Record<string, unknown>);
    return this.send(url, { method: operation.http?.method, body, headers });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
