import { API } from '@yinhu/contracts';
import { type HttpCallOptions, HttpClient } from '@yinhu/contracts/client';
import { monotonicNow, type Operation, type OutputOf, type RequestOf } from '@yinhu/contracts/kernel';

const TOKEN_LIFE_MS = 3 * 60_000;

/** Keeps a token while it is good for some time; one that could not be had is asked for again. */
export function held(ask: () => Promise<{ accessToken: string }>): () => Promise<string> {
  let token: Promise<string> | undefined;
  let until = Number.NEGATIVE_INFINITY;
  return () => {
    if (!token || until < monotonicNow()) {
      until = monotonicNow() + TOKEN_LIFE_MS;
      const asked = ask().then(({ accessToken }) => accessToken);
      asked.catch(() => {
        if (token === asked) token = undefined;
      });
      token = asked;
    }
    return token;
  };
}

/** Somebody who uses the API; the loader's account signs in for everybody. */
export class Person {
  readonly token: () => Promise<string>;
  private readonly client: HttpClient;

  constructor(
    readonly baseUrl: string,
    loader: HttpClient,
    username: string,
  ) {
    this.token = held(() => loader.call(API.identity.sessions.delegate, { username }));
    // Whoever loads repeats for itself, to count it.
    this.client = new HttpClient({ baseUrl, accessToken: this.token, repeatAfterMs: [] });
  }

  call<Op extends Operation>(
    operation: Op,
    input: RequestOf<Op>,
    options?: HttpCallOptions,
  ): Promise<OutputOf<Op>> {
    return this.client.call(operation, input, options);
  }
}
