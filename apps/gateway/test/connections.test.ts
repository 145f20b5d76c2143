import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { text } from 'node:stream/consumers';
import { eventually } from '@yinhu/testing';
import { as, type GatewayUnderTest, startGatewayUnderTest } from './gateway-under-test.ts';
import { waiting } from './sample-services.ts';

const ID = '0197a000-0000-7000-8000-000000000003';
let gateway: GatewayUnderTest;
beforeEach(async () => {
  gateway = await startGatewayUnderTest({ env: { BODY_PATIENCE: '700', BODY_BYTES_PER_SECOND: '20000' } });
});
afterEach(() => gateway.stop());

async function open(): Promise<Socket> {
  const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

const head = (path: string, type: string, length: number) =>
  `POST ${path} HTTP/1.1\r\nhost: x\r\n${Object.entries(as('county_admin'))
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}content-type: ${type}\r\ncontent-length: ${length}\r\n\r\n`;

const temporary = async () =>
  (await readdir(tmpdir())).filter((name) => name.startsWith(`yinhu-upload-${process.pid}-`));

/** Sends a piece every so often, until the other side ends it. */
function drip(socket: Socket, piece: string, everyMs: number): void {
  const timer = setInterval(() => socket.writable && socket.write(piece), everyMs);
  socket.once('close', () => clearInterval(timer)).on('error', () => undefined);
}

describe('a body that comes byte by byte', () => {
  it.each([
    ['of JSON', '/api/v1/things', 'application/json', ' '],
    ['of a file', `/api/v1/things/${ID}/files`, 'multipart/form-data; boundary=b', '-'],
  ])('%s is ended after a bounded time, in words', async (_, path, type, piece) => {
    const socket = await open();
    socket.write(head(path, type, 100_000));
    drip(socket, piece, 50);
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('"code":"body_too_slow"');
    await eventually(async () => (await temporary()).length === 0, { what: 'nothing of an upload is left' });
  });

  it('does not stand for one that is large and comes at a fair pace', async () => {
    const body = `{"title":"x","priceFen":1}${' '.repeat(60_000)}`;
    const socket = await open();
    socket.write(
      head('/api/v1/things', 'application/json', body.length).replace(
        'content-length',
        'connection: close\r\ncontent-length',
      ),
    );
    for (let at = 0; at < body.length; at += 4_000) {
      socket.write(body.slice(at, at + 4_000));
      // 40,000 bytes a second, for longer than a byte-by-byte sender has.
      const until = performance.now() + 100;
      await eventually(() => performance.now() > until, { everyMs: 20 });
    }
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 201 /);
  });
});

describe('a gateway that stops', () => {
  it('waits for no connection on which nothing is being answered', async () => {
    const silent = await open();
    const half = await open();
    half.write('GET /api/v1/things HTTP/1.1\r\nhost:');
    const kept = await open();
    kept.write('GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n');
    await once(kept, 'data');
    for (const socket of [silent, half, kept]) socket.on('error', () => undefined);
    const closed = [silent, half, kept].map((socket) => once(socket, 'close'));
    const began = performance.now();
    await gateway.app.close();
    expect(performance.now() - began).toBeLessThan(3_000);
    await Promise.all(closed);
  });

  it('finishes what it is answering', async () => {
    const arrived = new Promise<void>((resolve) => (waiting.arrived = resolve));
    const answer = fetch(`${gateway.url}/api/v1/waits`, { method: 'POST' });
    await arrived;
    const closed = gateway.app.close();
    waiting.release();
    const response = await answer;
    expect([response.status, response.headers.get('connection')]).toEqual([204, 'close']);
    await closed;
  });
});
