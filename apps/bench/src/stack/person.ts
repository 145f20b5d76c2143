import { API, HttpClient, type Operation, type OutputOf, type RequestOf } from '@yinhu/contracts';

const LOADER = 'demo-loader';
const TOKEN_LIFE_MS = 4 * 60_000;

/** Somebody who uses the API; the loader's account signs in on that user's behalf. */
export class Person {
  private held?: { readonly token: string; readonly until: number };

  constructor(
    private readonly url: string,
    private readonly loaderPassword: string,
    private readonly username: string,
  ) {}

  call<Op extends Operation>(operation: Op, input: RequestOf<Op>, idempotencyKey?: string): Promise<OutputOf<Op>> {
    return this.client.call(operation, input, { idempotencyKey });
  }

  /** Of a list operation: its page with the total. */
  list<Op extends Operation>(operation: Op, input: RequestOf<Op>): Promise<OutputOf<Op>> {
    return this.client.list(operation, input);
  }

  private get client(): HttpClient {
    return new HttpClient({ baseUrl: this.url, accessToken: () => this.token() });
  }

  /** Good for at least a minute more. */
  async token(): Promise<string> {
    if (!this.held || this.held.until < Date.now()) {
      const loader = await new HttpClient({ baseUrl: this.url }).call(API.sessions.open, {
        username: LOADER,
        password: this.loaderPassword,
      });
      const client = new HttpClient({ baseUrl: this.url, accessToken: () => loader.accessToken });
      const { accessToken } = await client.call(API.sessions.delegate, { username: this.username });
      this.held = { token: accessToken, until: Date.now() + TOKEN_LIFE_MS };
    }
    return this.held.token;
  }
}
