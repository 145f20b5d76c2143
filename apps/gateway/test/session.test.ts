import { eventually } from '@yinhu/testing';
import { type GatewayUnderTest, startGatewayUnderTest, identity as tokens } from './gateway-under-test.ts';

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGatewayUnderTest({ env: { TRUST_PROXY: '1', SIGN_IN_FAILURES_PER_MINUTE: '3' } });
});
afterAll(() => gateway.stop());

const session = (method: string, path = '', headers: Record<string, string> = {}, body?: object) =>
  fetch(`${gateway.url}/api/v1/session${path}`, {
    method,
    headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
    body: body && JSON.stringify(body),
  });
const signIn = (password: string, username = 'county-admin', headers: Record<string, string> = {}) =>
  session('POST', '', headers, { username, password });
const cookieOf = (response: Response) => response.headers.get('set-cookie') ?? '';

describe('a session', () => {
  it('opens with the refresh token in a cookie that scripts and other sites cannot reach, and not in the body', async () => {
    const response = await signIn('right');
    expect(response.status).toBe(200);
    expect(cookieOf(response)).toBe(
      'yinhu_refresh=first; Max-Age=3600; Path=/api/v1/session; HttpOnly; SameSite=Strict',
    );
    expect(Object.keys((await response.json()) as object)).toEqual([
      'accessToken',
      'expiresIn',
      'user',
      'mustChangePassword',
    ]);
  });

  it('has a Secure cookie behind TLS', async () => {
    expect(cookieOf(await signIn('right', 'county-admin', { 'x-forwarded-proto': 'https' }))).toMatch(
      /; Secure/,
    );
  });

  it('is refreshed by the cookie, which is replaced, even when an access token that has run out is sent along', async () => {
    const response = await session(
      'POST',
      '/refresh',
      { cookie: 'yinhu_refresh=first', authorization: 'Bearer worn.out' },
      {},
    );
    expect([response.status, cookieOf(response)]).toEqual([
      200,
      expect.stringMatching(/^yinhu_refresh=second; Max-Age=3600/),
    ]);
    expect(await response.json()).not.toHaveProperty('refreshToken');
  });

  it('ends when the cookie is missing, or no longer good: then it is cleared', async () => {
    expect((await session('POST', '/refresh')).status).toBe(401);
    const response = await session('POST', '/refresh', { cookie: 'yinhu_refresh=stolen' });
    expect([response.status, cookieOf(response)]).toEqual([
      401,
      expect.stringMatching(/^yinhu_refresh=; .*Expires=Thu, 01 Jan 1970/),
    ]);
    expect(await response.json()).toMatchObject({ code: 'session_expired' });
  });

  it('takes no refresh token from a body', async () => {
    expect((await session('POST', '/refresh', {}, { refreshToken: 'first' })).status).toBe(401);
  });

  it('closes and clears the cookie', async () => {
    const response = await session('DELETE', '', { cookie: 'yinhu_refresh=first' });
    expect([response.status, cookieOf(response)]).toEqual([
      204,
      expect.stringMatching(/^yinhu_refresh=; .*Path=\/api\/v1\/session/),
    ]);
    expect((await session('DELETE')).status).toBe(204);
  });

  it('is not opened by guessing: failures for a user from an address are limited, others go on', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': address });
    for (let i = 0; i < 3; i++) expect((await signIn('wrong', 'victim', from('10.0.0.1'))).status).toBe(401);
    const limited = await signIn('right', 'victim', from('10.0.0.1'));
    expect([limited.status, Number(limited.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(await limited.json()).toMatchObject({
      code: 'rate_limited',
      detail: expect.stringMatching(/^操作过于频繁，请 \d+ 秒后再试$/),
    });
    expect((await signIn('right', 'victim', from('10.0.0.2'))).status).toBe(200);
    expect((await signIn('right', 'other', from('10.0.0.1'))).status).toBe(200);
  });

  it('takes the place of the one that was open in this browser, whatever the body says', async () => {
    const former = { cookie: 'yinhu_refresh=former' };
    const body = { username: 'county-admin', password: 'right', refreshToken: 'somebody-elses' };
    expect(cookieOf(await session('POST', '', former, body))).toMatch(/^yinhu_refresh=after-former;/);
    expect(cookieOf(await session('POST', '', {}, body))).toMatch(/^yinhu_refresh=first;/);
  });

  it('is over for the gateway as soon as its end is announced', async () => {
    const sessionId = '0190f000-0000-7000-8000-00000000dead';
    const call = async (id: string) =>
      things({ authorization: `Bearer ${await tokens.actorToken({ sessionId: id })}` });
    expect((await call(sessionId)).status).toBe(200);
    gateway.announceEnd({ userId: sessionId, version: 1, tokensBelow: 0, sessions: [sessionId] });
    await eventually(async () => (await call(sessionId)).status === 401, { withinMs: 800 });
    expect((await call('0190f000-0000-7000-8000-00000000beef')).status).toBe(200);
  });
});

const things = (headers: Record<string, string>) =>
  fetch(`${gateway.url}/api/v1/things/0197a000-0000-7000-8000-000000000001`, { headers });

describe('a password that somebody else gave', () => {
  const mustChange = async () => ({
    authorization: `Bearer ${await tokens.actorToken({ username: 'new-here', mustChangePassword: true })}`,
  });
  const change = async (currentPassword: string) =>
    session('POST', '/password', await mustChange(), { currentPassword, newPassword: 'another-one-7' });

  it('is changed before anything else is done, the reading of what anybody may read included', async () => {
    const answer = await things(await mustChange());
    expect([answer.status, await answer.json()]).toEqual([
      403,
      expect.objectContaining({ code: 'password_change_required' }),
    ]);
    const changed = await change('right-password');
    expect([changed.status, await changed.json()]).toEqual([
      200,
      expect.objectContaining({ accessToken: 'changed' }),
    ]);
  });

  it('is not guessed here either: what is wrong counts as at sign-in', async () => {
    for (let i = 0; i < 3; i++) expect((await change('wrong-password')).status).toBe(422);
    expect((await change('right-password')).status).toBe(429);
    expect((await signIn('right', 'new-here')).status).toBe(429);
    expect((await signIn('right', 'somebody-else')).status).toBe(200);
  });

  it('needs a sign-in, and is in no line of the log', async () => {
    expect(
      (
        await session(
          'POST',
          '/password',
          {},
          { currentPassword: 'right-password', newPassword: 'another-one-7' },
        )
      ).status,
    ).toBe(401);
    expect(JSON.stringify(gateway.log)).not.toMatch(/right-password|wrong-password|another-one/);
  });
});
