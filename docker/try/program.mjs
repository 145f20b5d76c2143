// Tries what the image holds without an engine: its file set in a folder of its own, its entry point, a
// production environment, no demo. Two replicas of identity and one of each other process run as another
// user, the first account is made, and it signs in.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { provisionServiceDatabases } from '@yinhu/local-stack';
import { until } from './until.mjs';
import { withCluster } from './with-cluster.mjs';
import { withPostgres } from './with-postgres.mjs';

const services = ['identity', 'filing', 'marketplace', 'household', 'oversight'];
const folder = mkdtempSync(join(tmpdir(), 'yinhu-program-'));
const program = join(folder, 'yinhu');
// Container images know no user of ours, and a process of root's would be able to write where it must not
// have to.
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

function run(command, args, options = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}${stdout}`);
  return stdout;
}

function assemble() {
  run(process.execPath, [fileURLToPath(new URL('../assemble.mjs', import.meta.url)), program]);
  run('npm', ['install', '--no-save', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: program,
  });
  chmodSync(folder, 0o755);
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const common = { NODE_ENV: 'production', PATH: process.env.PATH, LOG_LEVEL: 'warn' };
const entrypoint = join(program, 'docker/entrypoint.sh');

async function start(name, env) {
  const port = String(await freePort());
  const health =
    name === 'gateway'
      ? { PORT: port, CONSOLE_DIR: join(program, 'apps/console/dist') }
      : { HEALTH_PORT: port };
  const child = spawn(entrypoint, [name], {
    cwd: '/',
    env: { ...common, ...env, ...health },
    stdio: 'inherit',
    ...nobody,
  });
  const exited = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
  return { name, port, child, exited };
}

const isReady = ({ port }) =>
  new Promise((resolve) => {
    spawn(process.execPath, [join(program, 'docker/healthcheck.mjs')], { env: { HEALTH_PORT: port } }).once(
      'exit',
      (code) => resolve(code === 0),
    );
  });

async function signIn(port, username, password) {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  return { status: response.status, body: await response.json() };
}

async function requireThreeCopies(operator) {
  const connection = await connect(operator);
  const manager = await jetstreamManager(connection);
  for (const service of services) {
    const copies = async () =>
      (await manager.streams.info(`EVT_${service.toUpperCase()}`).catch(() => null))?.config.num_replicas;
    if (service !== 'oversight')
      await until(`the stream of ${service} has three copies`, async () => (await copies()) === 3);
  }
  await connection.close();
}

async function tryIn(superuserUrl, { urlOf, operator, secrets }) {
  const passwords = Object.fromEntries(services.map((service) => [service, { owner: 'owner', app: 'app' }]));
  const databases = await provisionServiceDatabases(superuserUrl, services, passwords);
  const { YINHU_PUBLIC_KEYS, YINHU_MASTER_KEY, YINHU_DATA_KEY } = secrets;
  const files = pathToFileURL(join(folder, 'files')).href;
  const environment = { YINHU_FILES_URL: files, YINHU_PUBLIC_KEYS, YINHU_MASTER_KEY, YINHU_DATA_KEY };
  const busOf = (name) => ({
    NATS_URL: urlOf(name),
    YINHU_PROCESS_KEY: secrets[`${name.toUpperCase()}_PROCESS_KEY`],
  });
  const urlsOf = (name) => ({
    DATABASE_URL: databases[name]?.appUrl,
    MIGRATION_DATABASE_URL: databases[name]?.ownerUrl,
  });
  mkdirSync(join(folder, 'files'));
  if (nobody.uid) chownSync(join(folder, 'files'), nobody.uid, nobody.gid);
  const processes = [];
  try {
    for (const name of ['identity', ...services, 'gateway'])
      processes.push(await start(name, { ...environment, ...busOf(name), ...urlsOf(name) }));
    for (const each of processes) await until(`${each.name} is ready`, () => isReady(each), 60);
    const options = {
      username: 'zhao-ming',
      name: '赵明',
      role: 'county_admin',
      organisation: '崇义县政府采购办公室',
      division: '360725',
    };
    const args = Object.entries(options).flatMap(([option, value]) => [`--${option}`, value]);
    const password = randomBytes(12).toString('hex');
    run(entrypoint, ['bootstrap', ...args], {
      env: { ...common, ...urlsOf('identity') },
      input: `${password}\n`,
      ...nobody,
    });
    const { port } = processes.at(-1);
    const { status, body } = await signIn(port, options.username, password);
    if (status !== 200 || body.user.role !== 'county_admin')
      throw new Error(`signing in answered ${status} ${JSON.stringify(body)}`);
    if ((await signIn(port, 'county-admin', 'Yinhu-demo-2019')).status !== 401)
      throw new Error('a demonstration account signed in');
    const page = await fetch(`http://127.0.0.1:${port}/`, { headers: { accept: 'text/html' } });
    if (!page.ok) throw new Error(`the console answered ${page.status}`);
    await requireThreeCopies(operator);
  } finally {
    for (const { child } of processes) child.kill('SIGTERM');
  }
  for (const { name, exited } of processes) {
    const outcome = await exited;
    if (outcome !== 0) throw new Error(`${name} ended with ${outcome} when it was asked to stop`);
  }
}

try {
  assemble();
  await withCluster((cluster) => withPostgres((url) => tryIn(url, cluster)));
  console.log(
    'the image’s files run in production mode on a NATS cluster: migrated by two replicas at once, first account made, stopped in order',
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
