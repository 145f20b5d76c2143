import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './until.mjs';

const names = ['nats-1', 'nats-2', 'nats-3'];
const address = (name) => `127.0.84.${name.slice(-1)}`;
const config = readFileSync(fileURLToPath(new URL('../nats/nats.conf', import.meta.url)), 'utf8');

/** Only where the parts are differs from the containers: addresses of the loopback for names, a folder for the volume. */
function start(name, folder) {
  const file = join(folder, `${name}.conf`);
  mkdirSync(join(folder, name));
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

/** Does the work on a cluster of three made with nats/nats.conf, given its URL and a way to kill one of its servers by name. */
export async function withCluster(work) {
  const folder = mkdtempSync(join(tmpdir(), 'yinhu-cluster-'));
  const servers = new Map(names.map((name) => [name, start(name, folder)]));
  try {
    for (const name of names) await until(`${name} is healthy`, () => isHealthy(name));
    const url = names.map((name) => `nats://${address(name)}:4222`).join(',');
    return await work({ url, kill: (name) => servers.get(name).kill('SIGKILL') });
  } finally {
    for (const server of servers.values()) server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
