import { API, ApiError, HttpClient, monotonicNow, type Role, type Session, type User } from '@yinhu/contracts';
import { currentLanguage } from '../i18n/i18n-provider.ts';
import { shareSignOut, withRefreshLock } from './refresh-lock.ts';

/** Says that this browser has a refresh cookie worth trying; the cookie itself is out of reach of scripts. */
const HINT = 'yinhu.signed-in';
const RENEW_BEFORE_S = 45;

interface Held {
  readonly token: string;
  readonly expiresAt: number;
  readonly user: User;
}

const client = new HttpClient({ baseUrl: '', language: currentLanguage });
let held: Held | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let renewing: Promise<Held | null> | undefined;
let restored: Promise<unknown> | undefined;
const tellOtherTabs = shareSignOut(() => forget());

function hold(session: Session): Held {
  held = { token: session.accessToken, expiresAt: monotonicNow() + session.expiresIn * 1000, user: session.user };
  localStorage.setItem(HINT, '1');
  clearTimeout(timer);
  timer = setTimeout(() => void renew().catch(() => undefined), Math.max(5, session.expiresIn - RENEW_BEFORE_S) * 1000);
  return held;
}

function forget(): void {
  held = null;
  clearTimeout(timer);
  localStorage.removeItem(HINT);
}

/** A fresh access token, by one request however many ask; null when the session is over. Throws while the server cannot be reached. */
function renew(): Promise<Held | null> {
  renewing ??= withRefreshLock(() => client.call(API.sessions.refresh, {}))
    .then(hold, (error: unknown) => {
      if (!(error instanceof ApiError) || error.problem.status !== 401) throw error;
      forget();
      return null;
    })
    .finally(() => {
      renewing = undefined;
    });
  return renewing;
}

/** Once per page load: takes up the session of the refresh cookie. */
function restore(): Promise<unknown> {
  restored ??= localStorage.getItem(HINT) && !held ? renew().catch(() => null) : Promise.resolve();
  return restored;
}

/** The signed-in person's session. The access token is kept in memory only. */
export const session = {
  async open(username: string, password: string): Promise<User> {
    return hold(await client.call(API.sessions.open, { username, password })).user;
  },
  async close(): Promise<void> {
    const wasOpen = held !== null;
    forget();
    if (!wasOpen) return;
    tellOtherTabs();
    await client.call(API.sessions.close, {}).catch(() => undefined);
  },
  renew,
  /** The person signed in, after the session of an earlier visit was taken up. */
  async user(): Promise<User | null> {
    await restore();
    return held?.user ?? null;
  },
  /** What is known at once, for rendering. */
  get current(): User | null {
    return held?.user ?? null;
  },
  get role(): Role {
    return held?.user.role ?? 'public';
  },
  async token(): Promise<string | undefined> {
    await restore();
    if (held && held.expiresAt - monotonicNow() < 5000) await renew().catch(() => null);
    return held?.token;
  },
};
