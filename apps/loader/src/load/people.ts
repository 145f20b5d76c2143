import { API } from '@yinhu/contracts';
import { ApiError, type HttpCallOptions, HttpClient, type NamedBytes } from '@yinhu/contracts/client';
import { monotonicNow, type Operation, type OutputOf, type RequestOf } from '@yinhu/contracts/kernel';

const TOKEN_LIFE_MS = 4 * 60_000;
const ATTEMPTS = 8;
/** A load goes on through the restart of a whole system. */
const PATIENCE_MS = [200, 400, 800, 1_600, 3_200, 6_400, 12_800];

/**
 * Calls the API as the people who would do it: the loader's account acts for each, with its right to enter
 * past dates.
 */
export class People {
  private readonly tokens = new Map<string, { token: Promise<string>; until: number }>();

  constructor(
    private readonly url: string,
    private readonly password: string,
  ) {}

  /**
   * `at` is the past instant at which the person did it; `key` makes a create repeatable after the loader
   * itself was interrupted; the client repeats the rest under keys of its own.
   */
  async call<Op extends Operation>(
    username: string,
    at: string | undefined,
    operation: Op,
    input: RequestOf<Op>,
    key?: string,
  ): Promise<OutputOf<Op>> {
    const options: HttpCallOptions = {
      effectiveAt: at,
      idempotencyKey: operation.kind === 'create' ? key : undefined,
    };
    return this.attempts(username, (client) =>
      operation.resource ? client.list(operation, input, options) : client.call(operation, input, options),
    );
  }

  /** A call that brings a file along. */
  async upload<Op extends Operation>(
    username: string,
    at: string,
    operation: Op,
    input: Omit<RequestOf<Op>, 'file'>,
    file: NamedBytes,
    key: string,
  ): Promise<OutputOf<Op>> {
    return this.attempts(username, (client) =>
      client.upload(operation, input, file, { effectiveAt: at, idempotencyKey: key }),
    );
  }

  private async attempts<T>(username: string, call: (client: HttpClient) => Promise<T>): Promise<T> {
    const client = new HttpClient({
      baseUrl: this.url,
      accessToken: () => this.token(username),
      repeatAfterMs: PATIENCE_MS,
    });
    for (let attempt = 1; ; attempt++) {
      try {
        return await call(client);
      } catch (error) {
        if (attempt === ATTEMPTS || !isPassing(error)) throw error;
        if (error instanceof ApiError && error.problem.status === 401) this.tokens.clear();
        await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** attempt));
      }
    }
  }

  private token(username: string): Promise<string> {
    const known = this.tokens.get(username);
    if (known && known.until > monotonicNow()) return known.token;
    const token = username === LOADER ? this.signIn() : this.delegate(username);
    this.tokens.set(username, { token, until: monotonicNow() + TOKEN_LIFE_MS });
    token.catch(() => this.tokens.delete(username));
    return token;
  }

  private async signIn(): Promise<string> {
    const session = await new HttpClient({ baseUrl: this.url }).call(API.identity.sessions.open, {
      username: LOADER,
      password: this.password,
    });
    return session.accessToken;
  }

  private async delegate(username: string): Promise<string> {
    const client = new HttpClient({ baseUrl: this.url, accessToken: () => this.token(LOADER) });
    return (await client.call(API.identity.sessions.delegate, { username })).accessToken;
  }
}

const LOADER = 'demo-loader';

/**
 * Errors that the same call may overcome, beside those that the client overcomes by itself: an expired token,
 * a limit, an event on its way.
 */
const isPassing = (error: unknown): boolean =>
  error instanceof ApiError && [401, 429, 500].includes(error.problem.status);
