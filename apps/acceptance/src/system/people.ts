import { API } from '@yinhu/contracts';
import { HttpClient } from '@yinhu/contracts/client';
import { type Language, monotonicNow } from '@yinhu/contracts/kernel';
import { Person } from './person.ts';

export const PASSWORD = 'Yinhu-demo-2019';
const TOKEN_LIFE_MS = 4 * 60_000;

/**
 * Everybody who has an account, by user name; signed in when first needed, and again before the token runs
 * out.
 */
export class People {
  private readonly tokens = new Map<string, { readonly token: Promise<string>; readonly until: number }>();

  constructor(readonly url: string) {}

  as(username: string, language?: Language): Person {
    return new Person(this.url, () => this.token(username), language);
  }

  /** Somebody who did not sign in. */
  nobody(language?: Language): Person {
    return new Person(this.url, () => undefined, language);
  }

  async token(username: string): Promise<string> {
    const known = this.tokens.get(username);
    if (known && known.until > monotonicNow()) return known.token;
    const token = this.signIn(username);
    this.tokens.set(username, { token, until: monotonicNow() + TOKEN_LIFE_MS });
    token.catch(() => this.tokens.delete(username));
    return token;
  }

  private async signIn(username: string): Promise<string> {
    const session = await new HttpClient({ baseUrl: this.url }).call(API.identity.sessions.open, {
      username,
      password: PASSWORD,
    });
    return session.accessToken;
  }
}
