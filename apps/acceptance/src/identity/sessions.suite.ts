import { API } from '@yinhu/contracts';
import { openAccount } from '../counties/staff.ts';
import { PASSWORD } from '../system/people.ts';
import type { Answer } from '../system/person.ts';
import { until } from '../system/until.ts';
import type { Given } from '../world/world.ts';

const COOKIE = /^yinhu_refresh=([\w-]+); .*HttpOnly; SameSite=Strict/;
const LIMIT = 10;

export function sessionsSuite(given: Given): void {
  const send = (method: string, path: string, cookie?: string) =>
    given()
      .system.people.nobody()
      .send(`/session${path}`, { method, headers: cookie ? { cookie: `yinhu_refresh=${cookie}` } : {} });
  const signIn = (username: string, password = PASSWORD) =>
    given().system.people.nobody().answerTo(API.identity.sessions.open, { username, password });
  const refresh = (cookie: string) => send('POST', '/refresh', cookie);

  it('opens with an access token in the answer and the refresh token in a cookie that no script can read', async () => {
    const answer = await signIn('province-supervisor');
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({
      accessToken: expect.any(String),
      expiresIn: 300,
      mustChangePassword: false,
      user: expect.objectContaining({ role: 'province_supervisor' }),
    });
    expect(answer.headers.get('set-cookie')).toMatch(COOKIE);
  });

  it('is renewed by the cookie, which is replaced each time', async () => {
    const first = cookieOf(await signIn('province-supervisor'));
    const second = cookieOf(await refresh(first));
    const third = cookieOf(await refresh(second));
    expect(new Set([first, second, third]).size).toBe(3);
    const { accessToken } = (await refresh(third)).json as { accessToken: string };
    const answer = await given()
      .system.people.nobody()
      .send('/oversight/status', { headers: { authorization: `Bearer ${accessToken}` } });
    expect(answer.status).toBe(200);
  });

  it('goes on in two tabs that renew it at the same moment', async () => {
    const first = cookieOf(await signIn('province-supervisor'));
    const [one, other] = (await Promise.all([refresh(first), refresh(first)])).map(cookieOf);
    expect(one).toBe(other);
    expect((await refresh(one ?? '')).status).toBe(200);
  });

  it('ends for thief and owner alike when an old refresh token comes back', async () => {
    const stolen = cookieOf(await signIn('province-supervisor'));
    const second = cookieOf(await refresh(stolen));
    const newest = cookieOf(await refresh(second));
    expect((await refresh(stolen)).status).toBe(401);
    const answer = await refresh(newest);
    expect([answer.status, answer.problem.code]).toEqual([401, 'session_expired']);
  });

  it('ends with the sign-out, and with nobody else’s', async () => {
    const [leaving, staying] = [
      cookieOf(await signIn('province-supervisor')),
      cookieOf(await signIn('province-supervisor')),
    ];
    const answer = await send('DELETE', '', leaving);
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([
      204,
      expect.stringMatching(/^yinhu_refresh=;/),
    ]);
    expect((await refresh(leaving)).status).toBe(401);
    expect((await refresh(staying)).status).toBe(200);
  });

  it('ends, and no other opens, when the account is suspended; and opens again when it is reactivated', async () => {
    const { home } = given();
    const username = `${home.username('clerk')}-leaving`;
    const id = await openAccount(home.as('admin'), home.ids.entity.id, username, 'entity_clerk');
    const opened = await signIn(username);
    const session = cookieOf(opened);
    const headers = { authorization: `Bearer ${(opened.json as { accessToken: string }).accessToken}` };
    const withOldToken = () => given().system.people.nobody().send('/filings', { headers });
    expect((await withOldToken()).status).toBe(200);
    await home.as('admin').call(API.identity.users.suspend, { id, reason: '调离' });
    await until('the gateway refuses the access token', async () => (await withOldToken()).status === 401);
    expect((await refresh(session)).status).toBe(401);
    expect((await signIn(username)).problem.code).toBe('invalid_credentials');
    await home.as('admin').call(API.identity.users.reactivate, { id });
    expect((await signIn(username)).status).toBe(200);
  });

  it('is not opened by guessing: a user name that is tried too often has to wait', async () => {
    const guesses = await Promise.all(
      Array.from({ length: LIMIT + 5 }, () => signIn('guessed-at', 'not-the-password')),
    );
    const codes = guesses.map(({ problem }) => problem.code);
    expect(codes.filter((code) => code === 'invalid_credentials')).toHaveLength(LIMIT);
    const limited = guesses.find(({ status }) => status === 429);
    expect(Number(limited?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
}

function cookieOf(answer: Answer): string {
  const cookie = COOKIE.exec(answer.headers.get('set-cookie') ?? '')?.[1];
  if (!cookie) throw new Error(`no refresh cookie: ${answer.status} ${answer.text}`);
  return cookie;
}
