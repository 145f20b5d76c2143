import type { AuthProvider } from 'react-admin';
import { isPublic, mayOpen } from './access.ts';
import { asHttpError, statusOf } from './problems.ts';
import { session } from './session.ts';
import { browserStorage, forgetOthers, hasUnsent } from './unsent-keys.ts';

const resourceInAddress = () => window.location.pathname.split('/')[1] ?? '';

/**
 * Plans are only typed in the filing pages: what sends them is fetched when there is something. What cannot
 * be sent stays here.
 */
async function sendUnsent(): Promise<void> {
  if (!session.current || !hasUnsent(browserStorage(), session.current.id)) return;
  const calls = await import('./working-copy-calls.ts').catch(() => undefined);
  await calls?.sendOwnUnsent();
}

/** Sign-in by session; pages of public resources open without one. */
export const authProvider: AuthProvider = {
  login: async ({ username, password }: { username: string; password: string }) => {
    try {
      const { startAfresh } = await session.open(username, password);
      if (session.current) forgetOthers(browserStorage(), session.current.id);
      // Whatever the page still holds in memory is another person's: it is loaded anew, and this one never
      // goes on.
      if (startAfresh) {
        window.location.assign('/');
        await new Promise(() => undefined);
      }
    } catch (error) {
      throw asHttpError(error);
    }
  },
  logout: async () => {
    await sendUnsent();
    await session.close();
  },
  checkAuth: async () => {
    const user = await session.user();
    if (!user && !isPublic(resourceInAddress())) throw { message: false };
  },
  /**
   * The client has renewed and retried already: a 401 that arrives here is final. A 403 is told, and the
   * session goes on.
   */
  checkError: async (error) => {
    if (statusOf(error) === 401) {
      await session.close();
      throw { message: error.message };
    }
  },
  getIdentity: async () => {
    const user = await session.user();
    return user ? { ...user, fullName: user.name } : { id: 'visitor', fullName: '' };
  },
  getPermissions: async () => {
    await session.user();
    return session.role;
  },
  /**
   * For a visitor, pages behind the sign-in answer “yes” so that the sign-in page comes up instead of a
   * refusal.
   */
  canAccess: async ({ resource, action }) => {
    const user = await session.user();
    if (!user && !isPublic(resource)) return true;
    return mayOpen(resource, action, session.role);
  },
};
