import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshEnv } from './env-file.mjs';
import { until } from './until.mjs';

const names = ['nats-1', 'nats-2', 'nats-3'];
const address = (name) => `127.0.84.${name.slice(-1)}`;
const textOf = (name) => readFileSync(fileURLToPath(new URL(`../nats/${name}`, import.meta.url)), 'utf8');

/**
 * Only where the parts are differs from the containers: addresses of the loopback for names, a folder for the
 * volume.
 */
function start(name, folder, secrets) {
  const file = join(folder, `${name}.conf`);
  mkdirSync(join(folder, name));
  const here = textOf('nats.conf')
    .replace(/nats-\d/g, address)
    .replace('store_dir: /data', `store_dir: ${join(folder, name)}`)
    .replace('http: "127.0.0.1:8222"', `http: "${address(name)}:8222"`)
    .replace('port: 6222', `listen: ${address(name)}:6222`);
  writeFileSync(file, here);
  writeFileSync(join(folder, 'users.conf'), textOf('users.conf'));
  const routes = names.map((other) => [
    `NATS_ROUTE_${other.slice(-1)}`,
    `nats://route:${secrets.NATS_ROUTE_PASSWORD}@${address(other)}:6222`,
  ]);
  const env = { ...process.env, ...secrets, ...Object.fromEntries(routes), NATS_NAME: name };
  return spawn('nats-server', ['-c', file, '-a', address(name), '-l', join(folder, `${name}.log`)], {
    env,
    stdio: 'inherit',
  });
}

const isHealthy = (name) =>
  fetch(`http://${address(name)}:8222/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * Does the work on a cluster of three made with nats/nats.conf, given its URL (for a user), the keys and
 * passwords of the installation, and a way to kill one of its servers by name.
 */
export async function withCluster(work) {
  const folder = mkdtempSync(join(tmpdir(), 'yinhu-cluster-'));
  const secrets = freshEnv();
  const servers = new Map(names.map((name) => [name, start(name, folder, secrets)]));
  try {
    for (const name of names) await until(`${name} is healthy`, () => isHealthy(name));
    const urlOf = (user) =>
      names
        .map(
          (name) => `nats://${user}:${secrets[`NATS_${user.toUpperCase()}_PASSWORD`]}@${address(name)}:4222`,
        )
        .join(',');
    const operator = {
      servers: names.map((name) => `${address(name)}:4222`),
      user: 'operator',
      pass: secrets.NATS_OPERATOR_PASSWORD,
    };
    return await work({ urlOf, operator, secrets, kill: (name) => servers.get(name).kill('SIGKILL') });
  } finally {
    for (const server of servers.values()) server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
