import { request as httpRequest } from 'node:http';
import { as, type GatewayUnderTest, startGatewayUnderTest } from './gateway-under-test.ts';
import { waiting } from './sample-services.ts';

const THING = '/api/v1/things/0197a000-0000-7000-8000-000000000003';
let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGatewayUnderTest();
});
afterAll(() => gateway.stop());

const call = (method: string, path: string, headers: Record<string, string> = {}, body?: string) =>
  fetch(gateway.url + path, {
    method,
    headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
    body,
  });
const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;

describe('a route', () => {
  it('answers what the service answers: 200, 201 for what was created, 204 for nothing', async () => {
    const got = await call('GET', THING, as('county_reviewer'));
    expect([got.status, got.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await got.json()).toMatchObject({ title: '物03', priceFen: 300 });
    expect(
      (await call('POST', '/api/v1/things', as('county_admin'), '{"title":"x","priceFen":1}')).status,
    ).toBe(201);
    const arrived = new Promise<void>((resolve) => (waiting.arrived = resolve));
    const nothing = call('POST', '/api/v1/waits');
    await arrived;
    waiting.release();
    expect([(await nothing).status, await (await nothing).text()]).toEqual([204, '']);
  });

  it('turns away who is not signed in, whose token nobody signed, and who has another role', async () => {
    expect(await codeOf(await call('GET', THING))).toBe('unauthenticated');
    const unknown = await call('GET', THING, { authorization: 'Bearer worn.out' });
    expect([unknown.status, unknown.headers.get('www-authenticate'), await codeOf(unknown)]).toEqual([
      401,
      'Bearer',
      'unauthenticated',
    ]);
    expect(await codeOf(await call('PUT', THING, as('county_reviewer'), '{}'))).toBe('forbidden');
    expect(await codeOf(await call('GET', THING, as('public')))).toBe('forbidden');
  });

  it('cannot be walked around by HEAD, a trailing slash, or other spellings of its address', async () => {
    for (const [method, path] of [
      ['HEAD', THING],
      ['GET', `${THING}/`],
      ['HEAD', `${THING}/`],
      ['GET', '/api/v1/things?'],
      ['GET', '/api/v1/%74hings'],
      ['GET', '/api/v1/things;x=1'],
      ['GET', '/api//v1/things'],
      ['GET', '/API/v1/things'],
      ['GET', '/api/v1/../v1/things'],
    ] as const) {
      expect([401, 404]).toContain((await call(method, path)).status);
    }
    const head = await call('HEAD', `${THING}/`, as('county_admin'));
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('that does not exist is a 404, with another method a 405 that says which are allowed', async () => {
    const unknown = await call('GET', '/api/v1/nothing', { 'accept-language': 'en', accept: 'text/html' });
    expect([unknown.status, unknown.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
    expect(await unknown.json()).toMatchObject({
      code: 'not_found',
      detail: '/api/v1/nothing was not found',
    });
    const wrong = await call('PATCH', THING, as('county_admin'), '{}');
    expect([wrong.status, wrong.headers.get('allow'), await codeOf(wrong)]).toEqual([
      405,
      'GET, PUT, DELETE, HEAD, OPTIONS',
      'method_not_allowed',
    ]);
    expect((await call('HEAD', '/api/v1/echo')).status).toBe(405);
    const options = await call('OPTIONS', THING);
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, PUT, DELETE, HEAD, OPTIONS']);
  });

  it('hands on token, idempotency key, trace and request id, and tells the request id', async () => {
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    const headers = {
      ...as('county_admin'),
      'idempotency-key': 'k 1',
      'x-request-id': 'mine-1',
      traceparent,
    };
    const response = await call('POST', '/api/v1/echo', headers, '{}');
    expect(response.headers.get('x-request-id')).toBe('mine-1');
    const echo = (await response.json()) as { traceparent: string };
    expect(echo).toMatchObject({ idempotencyKey: 'k 1', requestId: 'mine-1', username: 'county-admin' });
    expect(echo.traceparent.slice(3, 35)).toBe('a'.repeat(32));
    const bare = await call('POST', '/api/v1/echo', { 'x-request-id': 'not safe' }, '{}');
    const fresh = (await bare.json()) as { requestId: string; traceparent: string; idempotencyKey?: string };
    expect(fresh.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(fresh.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(fresh.idempotencyKey).toBeUndefined();
  });

  it('passes on the service’s problem with its parameters in the caller’s language', async () => {
    const body = '{"title":"x","priceFen":2000000}';
    expect(await (await call('POST', '/api/v1/things', as('county_admin'), body)).json()).toMatchObject({
      status: 409,
      code: 'quota_exceeded',
      detail: 'The quota does not cover it: 县级 has ¥0.05 left, ¥20,000.00 is needed',
    });
    expect(
      await (await call('POST', '/api/v1/things', as('county_admin', 'zh-CN'), body)).json(),
    ).toMatchObject({
      title: '与现有数据冲突',
      detail: '预算指标不足：县级余额 0.05 元，需要 20,000.00 元',
    });
  });

  it('says nothing of what failed inside, but the number under which it can be found', async () => {
    const response = await call(
      'POST',
      '/api/v1/breakages',
      { 'x-request-id': 'n-7', 'accept-language': 'en' },
      '{}',
    );
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toMatch(/secret|TypeError/);
    expect(JSON.parse(text)).toMatchObject({
      code: 'internal_error',
      detail: 'Internal error; give your administrator the number n-7',
    });
  });

  it('answers a retryable 503 within 100 ms when nobody listens', async () => {
    const began = performance.now();
    const response = await call('GET', '/api/v1/unserved');
    expect(performance.now() - began).toBeLessThan(100);
    expect([response.status, response.headers.get('retry-after'), await codeOf(response)]).toEqual([
      503,
      '1',
      'service_unavailable',
    ]);
  });

  it('writes an access line with ids and operation, and nothing that was sent', async () => {
    const secret = 'Confidential-Search';
    const query = encodeURIComponent(JSON.stringify({ q: secret }));
    await call('GET', `/api/v1/things?filter=${query}`, {
      ...as('county_admin'),
      'x-request-id': 'logged-1',
    });
    const line = gateway.log.find(({ requestId }) => requestId === 'logged-1');
    expect(line).toMatchObject({
      operation: 'filing.things.list',
      status: 200,
      method: 'GET',
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(JSON.stringify(gateway.log)).not.toMatch(/Confidential|Bearer|eyJ/);
  });
});

describe('every answer', () => {
  it('carries security headers that fit the console', async () => {
    const { headers } = await call('GET', '/health/live');
    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'self';.*script-src 'self';.*style-src 'self' 'unsafe-inline'/,
    );
    expect(headers.get('content-security-policy')).not.toMatch(/upgrade-insecure-requests/);
    expect([
      headers.get('x-content-type-options'),
      headers.get('x-frame-options'),
      headers.get('x-powered-by'),
    ]).toEqual(['nosniff', 'DENY', null]);
  });

  it('is compressed for who asks', async () => {
    const { headers } = await fetch(`${gateway.url}/api/v1/openapi.json`, {
      headers: { 'accept-encoding': 'br' },
    });
    expect(headers.get('content-encoding')).toBe('br');
  });
});

const notServed = { marketplace: false, household: false, oversight: false };

describe('the process', () => {
  it('tells its health, readiness and metrics', async () => {
    expect(await (await call('GET', '/health/live')).json()).toEqual({ status: 'ok' });
    const ready = await call('GET', '/health/ready');
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'unavailable', parts: { ...notServed, broker: true, identity: true, filing: true } },
    ]);
    expect(await (await call('GET', '/metrics')).text()).toMatch(
      /yinhu_http_request_duration_seconds_count\{.*operation="filing.things.get"/,
    );
  });

  it('shows the API’s description from this machine alone', async () => {
    const page = await (await call('GET', '/api/docs')).text();
    expect(page).not.toMatch(/https?:\/\//);
    for (const [, path = ''] of page.matchAll(/(?:src|href)="([^"]+)"/g)) {
      const asset = await call('GET', path);
      expect([path, asset.status, (await asset.text()).length > 0]).toEqual([path, 200, true]);
    }
    expect(await (await call('GET', '/problems/quota_exceeded')).json()).toMatchObject({
      code: 'quota_exceeded',
      status: 409,
    });
    expect((await call('GET', '/problems/constructor')).status).toBe(404);
    expect(await (await call('GET', '/api/v1/openapi.json')).json()).toHaveProperty('paths./things');
  });

  it('limits the calls of an address, but not those from this machine', async () => {
    const limited = await startGatewayUnderTest({ env: { TRUST_PROXY: '1', REQUESTS_PER_MINUTE: '2' } });
    const from = async (address: string) => {
      const response = await fetch(`${limited.url}/health/live`, {
        headers: { 'x-forwarded-for': `9.9.9.9, ${address}` },
      });
      return [response.status, ((await response.json()) as { code?: string }).code];
    };
    for (let i = 0; i < 2; i++) expect(await from('10.0.0.1')).toEqual([200, undefined]);
    expect(await from('10.0.0.1')).toEqual([429, 'rate_limited']);
    for (const own of ['127.0.0.1', '127.0.0.1', '::1', '::ffff:127.0.0.1'])
      expect(await from(own)).toEqual([200, undefined]);
    for (let i = 1; i < 3; i++) expect(await from(`2001:db8::${i}`)).toEqual([200, undefined]);
    expect(await from('2001:db8::3')).toEqual([429, 'rate_limited']);
    await limited.stop();
  });

  it('finishes what is in flight before it leaves, and takes nothing new', async () => {
    const other = await startGatewayUnderTest();
    const arrived = new Promise<void>((resolve) => (waiting.arrived = resolve));
    const slow = fetch(`${other.url}/api/v1/waits`, { method: 'POST' });
    await arrived;
    const closing = other.app.close();
    const refused = new Promise<string | undefined>((resolve) => {
      const tryAgain = () =>
        httpRequest(`${other.url}/health/live`, { agent: false }, (response) =>
          response.resume().on('end', tryAgain),
        )
          .on('error', (error: NodeJS.ErrnoException) => resolve(error.code))
          .end();
      tryAgain();
    });
    expect(await refused).toMatch(/ECONNREFUSED|ECONNRESET/);
    waiting.release();
    expect((await slow).status).toBe(204);
    await closing;
    await other.stop();
  });
});
