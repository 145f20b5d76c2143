import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GatewayUnderTest, startGatewayUnderTest } from './gateway-under-test.ts';

const folder = mkdtempSync(join(tmpdir(), 'yinhu-console-'));
let gateway: GatewayUnderTest;
beforeAll(async () => {
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist', '.env'), 'secret');
  writeFileSync(join(folder, 'dist', 'index.html'), '<!doctype html><title>因户</title>');
  writeFileSync(join(folder, 'dist', 'assets', 'index-4f3a.js'), `// ${'x'.repeat(5000)}`);
  gateway = await startGatewayUnderTest({ env: { CONSOLE_DIR: join(folder, 'dist') } });
});
afterAll(async () => {
  await gateway.stop();
  rmSync(folder, { recursive: true });
});

const get = (path: string, accept = 'text/html', method = 'GET') =>
  fetch(gateway.url + path, { method, headers: { accept } });

describe('the console', () => {
  it('is served at the root and at any address of its router, never from a cache without asking', async () => {
    for (const path of ['/', '/filings/7/show', '/divisions/360725?asOf=2019-11-30', '/index.html']) {
      const response = await get(path);
      expect([path, response.status, response.headers.get('cache-control')]).toEqual([path, 200, 'no-cache']);
      expect(await response.text()).toContain('因户');
    }
    expect((await get('/filings', 'text/html', 'HEAD')).status).toBe(200);
  });

  it('has hashed files that are kept for ever, and compressed', async () => {
    const response = await fetch(`${gateway.url}/assets/index-4f3a.js`, {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect([response.headers.get('content-encoding'), response.headers.get('content-type')]).toEqual([
      'gzip',
      'application/javascript; charset=utf-8',
    ]);
    expect((await response.text()).length).toBe(5003);
  });

  it('answers 304 to who has the file', async () => {
    const etag = (await get('/index.html')).headers.get('etag') ?? '';
    expect(
      (
        await fetch(`${gateway.url}/index.html`, {
          headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' },
        })
      ).status,
    ).toBe(304);
  });

  it('is no answer to a missing file, to the API, or to who wants no page', async () => {
    expect((await get('/assets/gone.js', '*/*')).status).toBe(404);
    expect((await get('/filings', 'application/json')).status).toBe(404);
    for (const path of ['/api', '/api/v1/nothing', '/api/v2/things', '/health/unknown'])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    expect((await get('/filings', 'text/html', 'POST')).status).toBe(404);
  });

  it('shows nothing outside its folder, and no hidden file', async () => {
    for (const path of [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/.env',
    ]) {
      expect(await (await get(path, '*/*')).text()).not.toContain('secret"');
      expect((await get(path, '*/*')).status).toBe(404);
    }
  });
});
