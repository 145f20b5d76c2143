import { ApiError, HttpClient } from '@yinhu/contracts/client';
import type { Session, User } from '@yinhu/contracts/identity';
import { monotonicNow, type Role } from '@yinhu/contracts/kernel';
import { currentLanguage } from '../i18n/i18n-provider.ts';
import { currentDeparture, type Departure, depart } from './departure.ts';
import { operationAt } from './operations.ts';
import { withSessionLock } from './session-lock.ts';
import { forgetPreferences, readMark, removeMark, setMark, watchMark } from './signed-in-mark.ts';

const RENEW_BEFORE_S = 45;

interface Held {
  readonly token: string;
  readonly expiresAt: number;
  readonly user: User;
  readonly mustChangePassword: boolean;
}

const client = new HttpClient({ baseUrl: '', language: currentLanguage });
let held: Held | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let renewing: Promise<Held | null> | undefined;
let restored: Promise<unknown> | undefined;
/** Whom this page has shown things of since it was loaded. */
let shown: string | undefined;
let tellEnd: () => void = () => undefined;

watchMark(() => leaveIfNotOurs());

function hold({ accessToken, expiresIn, user, mustChangePassword }: Session): Held {
  held = { token: accessToken, expiresAt: monotonicNow() + expiresIn * 1000, user, mustChangePassword };
  shown ??= user.id;
  if (readMark()?.userId !== user.id) forgetPreferences();
  setMark({ userId: user.id, name: user.name });
  clearTimeout(timer);
  timer = setTimeout(() => void renewInTime(), Math.max(5, expiresIn - RENEW_BEFORE_S) * 1000);
  return held;
}

function drop(): void {
  held = null;
  clearTimeout(timer);
}

function leave(why: Departure): void {
  drop();
  depart(why);
}

/**
 * Whether another tab has ended this one's session, or put somebody else's in its place: then there is
 * nothing left here.
 */
function leaveIfNotOurs(): boolean {
  if (currentDeparture()) return true;
  if (!held) return false;
  const mark = readMark();
  if (!mark) leave({ why: 'signed_out' });
  else if (mark.userId && mark.userId !== held.user.id) leave({ why: 'taken', name: mark.name ?? '' });
  return currentDeparture() !== null;
}

/**
 * A fresh access token, by one request however many ask; null when the session is over. Throws while the
 * server cannot be reached.
 */
function renew(): Promise<Held | null> {
  renewing ??= withSessionLock(renewNow).finally(() => {
    renewing = undefined;
  });
  return renewing;
}

async function renewNow(): Promise<Held | null> {
  if (leaveIfNotOurs()) return null;
  try {
    const session = await client.call(operationAt('identity.sessions.refresh'), {});
    if (!held || held.user.id === session.user.id) return hold(session);
    // The cookie is somebody else's by now, though no tab has said so.
    setMark({ userId: session.user.id, name: session.user.name });
    leave({ why: 'taken', name: session.user.name });
  } catch (error) {
    if (!(error instanceof ApiError) || error.problem.status !== 401) throw error;
    drop();
    removeMark();
  }
  return null;
}

/** Nobody waits for this one: the page has to be told when it was the last. */
async function renewInTime(): Promise<void> {
  const renewed = await renew().catch(() => held);
  if (!renewed && !currentDeparture()) tellEnd();
}

/** Once per page load: takes up the session of the refresh cookie. */
function restore(): Promise<unknown> {
  restored ??= readMark() && !held ? renew().catch(() => null) : Promise.resolve();
  return restored;
}

/** The signed-in person's session. The access token is kept in memory only. */
export const session = {
  /** Answers whether the page has shown things of somebody else before, and so must be loaded anew. */
  async open(username: string, password: string): Promise<{ startAfresh: boolean }> {
    const opened = await withSessionLock(() =>
      client.call(operationAt('identity.sessions.open'), { username, password }).then(hold),
    );
    return { startAfresh: shown !== opened.user.id };
  },
  async close(): Promise<void> {
    if (!held || leaveIfNotOurs()) return;
    drop();
    removeMark();
    await withSessionLock(() => client.call(operationAt('identity.sessions.close'), {})).catch(
      () => undefined,
    );
  },
  /** Goes on with what a change of the password answered. */
  adopt: hold,
  renew,
  /** Calls when the session turns out to be over while nobody asks for anything. */
  onEnd(tell: () => void): () => void {
    tellEnd = tell;
    return () => {
      tellEnd = () => undefined;
    };
  },
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
  /** Nothing else may be done until then. */
  get mustChangePassword(): boolean {
    return held?.mustChangePassword ?? false;
  },
  async token(): Promise<string | undefined> {
    await restore();
    if (leaveIfNotOurs()) return undefined;
    if (held && held.expiresAt - monotonicNow() < 5000) await renew().catch(() => null);
    return held?.token;
  },
};
