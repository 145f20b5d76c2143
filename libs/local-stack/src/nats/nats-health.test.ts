import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { type NatsServer, startNats } from './start-nats.ts';
import { storeLimit } from './store-limit.ts';

const storeDir = mkdtempSync(join(process.env.YINHU_TEST_DIR ?? tmpdir(), 'nats-'));
/** A disk of eight megabytes, where we may make one. */
const isSmallDisk = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', storeDir]).status === 0;
const onSmallDisk = isSmallDisk ? test : test.skip;
let server: NatsServer;
let connection: NatsConnection;

beforeEach(async () => {
  server = await startNats({ storeDir });
  connection = await connect({ servers: server.url });
});

afterEach(async () => {
  await connection.close();
  await server.stop();
});

afterAll(() => {
  if (isSmallDisk) spawnSync('umount', [storeDir]);
  rmSync(storeDir, { recursive: true });
});

test('a server that keeps messages answers, however often it is asked', async () => {
  await server.answers();
  await server.answers();
});

test('a server that is gone does not', async () => {
  await server.kill();
  await expect(server.answers()).rejects.toThrow();
});

onSmallDisk(
  'a JetStream that ran into a full disk is told; calls go on after a restart, and events after one when there is room',
  async () => {
    const manager = await jetstreamManager(connection);
    await manager.streams.add({ name: 'EVENTS', subjects: ['events'] });
    const publish = () => jetstream(connection).publish('events', Buffer.alloc(2 ** 18), { timeout: 2_000 });
    const ballast = join(storeDir, 'ballast');
    writeFileSync(ballast, Buffer.alloc(5 * 2 ** 20));
    await expect(publishForEver(publish)).rejects.toThrow();
    await expect(server.answers()).rejects.toThrow();

    await restart();
    await expect(publish()).rejects.toThrow('insufficient resources');
    connection.subscribe('calls', { callback: (_, message) => void message.respond('answer') });
    expect((await connection.request('calls')).string()).toBe('answer');
    await server.answers();

    rmSync(ballast);
    await expect(publish()).rejects.toThrow('insufficient resources');
    await expect(server.answers()).rejects.toThrow();
    await restart();
    await publish();
    await server.answers();
  },
  60_000,
);

test('a JetStream is allowed no more than what the disk has room for', () => {
  const { blocks, bsize } = statfsSync(storeDir);
  const limit = storeLimit(storeDir);
  expect(limit).toBeGreaterThan(2 ** 20);
  expect(limit).toBeLessThanOrEqual(blocks * bsize);
});

async function publishForEver(publish: () => Promise<unknown>): Promise<never> {
  for (;;) await publish();
}

async function restart(): Promise<void> {
  await server.stop();
  await connection.close();
  server = await startNats({ storeDir, port: server.port });
  connection = await connect({ servers: server.url });
}
