// Tries proxy/haproxy.cfg: two stand-ins for the gateway, one of which is killed between requests with a
// body.
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './until.mjs';

const replicas = ['127.0.84.11', '127.0.84.12'];
const url = 'http://127.0.84.10:8080';
const pathOf = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/**
 * Only where the parts are differs from the container: addresses of the loopback for what Docker's resolver
 * tells.
 */
function configHere() {
  const servers = replicas.map(
    (address, i) => `server gateway${i} ${address}:8080 check inter 1s fall 2 rise 1`,
  );
  return readFileSync(pathOf('../proxy/haproxy.cfg'), 'utf8')
    .replace('bind :8080', 'bind 127.0.84.10:8080')
    .replace(/server-template .*/, servers.join('\n  '));
}

const post = () => fetch(url, { method: 'POST', body: '{"some":"body"}' });

const folder = mkdtempSync(join(tmpdir(), 'yinhu-proxy-'));
const processes = replicas.map((address) => fork(pathOf('stand-in-gateway.mjs'), [address]));
try {
  await Promise.all(processes.map((replica) => once(replica, 'message')));
  writeFileSync(join(folder, 'haproxy.cfg'), configHere());
  processes.push(spawn('haproxy', ['-f', join(folder, 'haproxy.cfg')], { stdio: 'ignore' }));
  await until('the proxy answers', () =>
    post().then(
      ({ ok }) => ok,
      () => false,
    ),
  );

  const answeredBy = new Map();
  for (let i = 0; i < 400; i++) {
    if (i === 200) {
      processes[0].kill('SIGKILL');
      await once(processes[0], 'exit');
    }
    const response = await post();
    const text = await response.text();
    if (response.status !== 200) throw new Error(`request ${i} was answered ${response.status}: ${text}`);
    answeredBy.set(text, (answeredBy.get(text) ?? 0) + 1);
  }
  if (answeredBy.size !== 2) throw new Error(`not both were asked: ${[...answeredBy.keys()]}`);
  for (const path of ['/metrics', '/metrics/', '/%6detrics']) {
    const { status } = await fetch(`${url}${path}`);
    if (status !== 404) throw new Error(`${path} was answered ${status}`);
  }
} finally {
  for (const each of processes) each.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}
console.log('the proxy shared requests out, and lost none when one of two replicas was killed');
