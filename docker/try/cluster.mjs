// Tries nats/nats.conf without containers: three servers on addresses of this machine's loopback, a stream with three copies, one killed.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { until } from './until.mjs';

const names = ['nats-1', 'nats-2', 'nats-3'];
const address = (name) => `127.0.84.${name.slice(-1)}`;
const folder = mkdtempSync(join(tmpdir(), 'yinhu-cluster-'));
const config = readFileSync(fileURLToPath(new URL('../nats/nats.conf', import.meta.url)), 'utf8');

/** Only where the parts are differs from the container: addresses for names, a folder for the volume. */
function start(name) {
  const file = join(folder, `${name}.conf`);
  const here = config
    .replace(/nats-\d/g, address)
    .replace('store_dir: /data', `store_dir: ${join(folder, name)}`)
    .replace('http: 8222', `http: ${address(name)}:8222`)
    .replace('port: 6222', `listen: ${address(name)}:6222`);
  writeFileSync(file, here);
  const env = { ...process.env, NATS_NAME: name };
  return spawn('nats-server', ['-c', file, '-a', address(name), '-l', join(folder, `${name}.log`)], { env, stdio: 'inherit' });
}

const isHealthy = (name) =>
  fetch(`http://${address(name)}:8222/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );

const servers = names.map(start);
try {
  for (const name of names) await until(`${name} is healthy`, () => isHealthy(name));
  const connection = await connect({ servers: names.map(address), maxReconnectAttempts: -1, reconnectTimeWait: 100 });
  if (!connection.info?.cluster) throw new Error('a client is not told that this is a cluster');
  const manager = await jetstreamManager(connection);
  await manager.streams.add({ name: 'EVT_TRIAL', subjects: ['evt.trial.>'], num_replicas: 3, duplicate_window: 120_000_000_000 });
  const client = jetstream(connection);
  const publish = (id) => client.publish('evt.trial.happened', 'it happened', { msgID: id, timeout: 2_000 }).catch(() => undefined);
  for (let i = 0; i < 100; i++) await publish(`before-${i}`);

  const { cluster } = await manager.streams.info('EVT_TRIAL');
  servers[names.indexOf(cluster.leader)].kill('SIGKILL');
  for (let i = 0; i < 100; i++) await until(`event ${i} is accepted without ${cluster.leader}`, () => publish(`after-${i}`));
  const { state } = await manager.streams.info('EVT_TRIAL');
  if (state.messages !== 200) throw new Error(`${state.messages} of 200 events are there`);
  await connection.close();
  console.log('a cluster of three: a stream with three copies went on, whole, when its leader was killed');
} finally {
  for (const server of servers) server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}
