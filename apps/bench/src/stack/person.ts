import { API } from '@yinhu/contracts';
import { HttpClient } from '@yinhu/contracts/client';
import { monotonicNow, type Operation, type OutputOf, type RequestOf } from '@yinhu/contracts/kernel';

const LOADER = 'demo-loader';
const TOKEN_LIFE_MS = 4 * 60_000;

/** Asks for a token anew when the last one is about to run out: each is good for at least a minute more. */
function held(ask: () => Promise<{ accessToken: string }>): () => Promise<string> {
  let token: Promise<string> | undefined;
  let until = Number.NEGATIVE_INFINITY;
  return () => {
    if (!token || until < monotonicNow()) {
      until = monotonicNow() + TOKEN_LIFE_MS;
      token = ask().then(({ accessToken }) => accessToken);
    }
    return token;
  };
}

/** The account that may act for others. One sign-in serves all: they are limited. */
export function loaderOf(baseUrl: string, password: string): HttpClient {
  const accessToken = held(() =>
    new HttpClient({ baseUrl }).call(API.identity.sessions.open, { username: LOADER, password }),
  );
  return new HttpClient({ baseUrl, accessToken });
}

/** Somebody who uses the API; the loader's account acts on that user's behalf. */
export class Person {
  readonly token: () => Promise<string>;
  private readonly client: HttpClient;

  constructor(baseUrl: string, loader: HttpClient, username: string) {
    this.token = held(() => loader.call(API.identity.sessions.delegate, { username }));
    // What is not answered is a figure, not something to try again.
    this.client = new HttpClient({ baseUrl, accessToken: this.token, repeatAfterMs: [] });
  }

  call<Op extends Operation>(
    operation: Op,
    input: RequestOf<Op>,
    idempotencyKey?: string,
  ): Promise<OutputOf<Op>> {
    return this.client.call(operation, input, { idempotencyKey });
  }

  /** Of a list operation: its page with the total. */
  list<Op extends Operation>(operation: Op, input: RequestOf<Op>): Promise<OutputOf<Op>> {
    return this.client.list(operation, input);
  }
}
