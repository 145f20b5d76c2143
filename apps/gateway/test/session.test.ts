import { type GatewayUnderTest, startGatewayUnderTest } from './gateway-under-test.ts';

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
    expect(cookieOf(response)).toBe('yinhu_refresh=first; Max-Age=3600; Path=/api/v1/session; HttpOnly; SameSite=Strict');
    expect(Object.keys((await response.json()) as object)).toEqual(['accessToken', 'expiresIn', 'user']);
  });

  it('has a Secure cookie behind TLS', async () => {
    expect(cookieOf(await signIn('right', 'county-admin', { 'x-forwarded-proto': 'https' }))).toMatch(/; Secure/);
  });

  it('is refreshed by the cookie, which is replaced, even when an access token that has run out is sent along', async () => {
    const response = await session('POST', '/refresh', { cookie: 'yinhu_refresh=first', authorization: 'Bearer worn.out' }, {});
    expect([response.status, cookieOf(response)]).toEqual([200, expect.stringMatching(/^yinhu_refresh=second; Max-Age=3600/)]);
    expect(await response.json()).not.toHaveProperty('refreshToken');
  });

  it('ends when the cookie is missing, or no longer good: then it is cleared', async () => {
    expect((await session('POST', '/refresh')).status).toBe(401);
    const response = await session('POST', '/refresh', { cookie: 'yinhu_refresh=stolen' });
    expect([response.status, cookieOf(response)]).toEqual([401, expect.stringMatching(/^yinhu_refresh=; .*Expires=Thu, 01 Jan 1970/)]);
    expect(await response.json()).toMatchObject({ code: 'session_expired' });
  });

  it('takes no refresh token from a body', async () => {
    expect((await session('POST', '/refresh', {}, { refreshToken: 'first' })).status).toBe(401);
  });

  it('closes and clears the cookie', async () => {
    const response = await session('DELETE', '', { cookie: 'yinhu_refresh=first' });
    expect([response.status, cookieOf(response)]).toEqual([204, expect.stringMatching(/^yinhu_refresh=; .*Path=\/api\/v1\/session/)]);
    expect((await session('DELETE')).status).toBe(204);
  });

  it('is not opened by guessing: failures for a user from an address are limited, others go on', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': address });
    for (let i = 0; i < 3; i++) expect((await signIn('wrong', 'victim', from('10.0.0.1'))).status).toBe(401);
    const limited = await signIn('right', 'victim', from('10.0.0.1'));
    expect([limited.status, Number(limited.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(await limited.json()).toMatchObject({ code: 'rate_limited', detail: expect.stringMatching(/^操作过于频繁，请 \d+ 秒后再试$/) });
    expect((await signIn('right', 'victim', from('10.0.0.2'))).status).toBe(200);
    expect((await signIn('right', 'other', from('10.0.0.1'))).status).toBe(200);
  });
});
