import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identifyProcess } from '../processes/process-identity.ts';
import { type NatsServer, startNats } from './start-nats.ts';

let storeDir: string;
let server: NatsServer | undefined;

beforeEach(() => {
  storeDir = mkdtempSync(join(process.env.YINHU_TEST_DIR ?? tmpdir(), 'nats-'));
});

afterEach(async () => {
  await server?.stop();
  rmSync(storeDir, { recursive: true });
});

/** The first thing a server says to whoever connects. */
const greetingOf = ({ port }: NatsServer) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1').once('error', reject);
    socket.once('data', (data) => {
      socket.destroy();
      resolve(data.toString());
    });
  });

test('a server with JetStream is up within the time a test file can spare', async () => {
  const startedAt = performance.now();
  server = await startNats({ storeDir });
  expect(performance.now() - startedAt).toBeLessThan(2_000);
  expect(await greetingOf(server)).toContain('"jetstream":true');
});

test('further configuration is taken, and a fault in it is told', async () => {
  server = await startNats({ storeDir, config: 'max_payload: 1234' });
  expect(await greetingOf(server)).toContain('"max_payload":1234');
  await server.stop();
  await expect(startNats({ storeDir, config: 'no_such_setting: {' })).rejects.toThrow('NATS did not start');
});

test('a killed server comes back on its port', async () => {
  const killed = await startNats({ storeDir });
  await killed.kill();
  server = await startNats({ storeDir, port: killed.port });
  expect(server.url).toBe(killed.url);
});

test('a server that a killed start left on the store is ended first', async () => {
  const orphan = await startNats({ storeDir });
  server = await startNats({ storeDir, port: orphan.port });
  expect(identifyProcess(orphan.pid)).toBeUndefined();
});
