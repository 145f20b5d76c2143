import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { identifyProcess } from '../processes/process-identity.ts';
import { waitUntil } from '../processes/wait-until.ts';
import type { Programs, ServiceDefinition } from './service-definition.ts';
import { type RunningYinhu, startYinhu, type YinhuOptions } from './start-yinhu.ts';

const testFolder = new URL('../../test/', import.meta.url);
const { standInPrograms, stubbornService } = (await import(new URL('programs.mjs', testFolder).href)) as {
  standInPrograms: Programs;
  stubbornService: ServiceDefinition;
};

const isRunning = (pid: number) => identifyProcess(pid) !== undefined;
let dataDir: string;
let running: RunningYinhu | undefined;

const start = async (options: Partial<YinhuOptions> = {}) => {
  running = await startYinhu({ dataDir, programs: standInPrograms, fast: true, ...options });
  return running;
};

beforeEach(() => {
  dataDir = mkdtempSync(join(process.env.YINHU_TEST_DIR ?? tmpdir(), 'stack-'));
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
  rmSync(dataDir, { recursive: true, force: true });
});

test('all processes run, and stopping leaves none of them and no lock', async () => {
  const yinhu = await start({ demoData: true });
  const pids = yinhu.pids();
  expect(Object.keys(pids).sort()).toEqual(['filing', 'gateway', 'identity', 'nats', 'postgres']);
  expect((await fetch(yinhu.url)).status).toBe(200);
  await yinhu.stop();
  expect(Object.values(pids).filter(isRunning)).toEqual([]);
  expect(readdirSync(dataDir).sort()).toEqual(['files', 'logs', 'nats', 'postgres', 'secrets.json']);
});

test('a second start on the same data folder is refused while the first runs', async () => {
  const { url } = await start();
  await expect(startYinhu({ dataDir, programs: standInPrograms })).rejects.toThrow(url);
  expect((await fetch(url)).status).toBe(200);
});

test('secrets and data outlive a stop, and a reset begins anew', async () => {
  const first = await start();
  expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  await query(first.databases.filing?.ownerUrl, 'CREATE TABLE kept (id int)');
  await first.stop();
  const second = await start();
  expect(second.secrets).toEqual(first.secrets);
  await query(second.databases.filing?.appUrl, 'INSERT INTO kept VALUES (1)');
  await second.stop();
  const third = await start({ reset: true });
  expect(third.secrets).not.toEqual(first.secrets);
  await expect(query(third.databases.filing?.ownerUrl, 'SELECT FROM kept')).rejects.toThrow('does not exist');
}, 90_000);

test('a service, the broker and the database that die are started again where they were', async () => {
  const yinhu = await start();
  const before = yinhu.pids();
  for (const name of ['filing', 'nats', 'postgres']) process.kill(before[name] as number, 'SIGKILL');
  const areBack = async () => {
    const now = yinhu.pids();
    const isNew = ['filing', 'nats', 'postgres'].every((name) => now[name] !== before[name]);
    return isNew && (await query(yinhu.databases.identity?.appUrl, 'SELECT 1').catch(() => undefined));
  };
  expect(await waitUntil(async () => (await areBack()) || undefined, 15_000, 50)).toBeDefined();
  expect(yinhu.pids().gateway).toBe(before.gateway);
  await once(connect(Number(new URL(yinhu.busOf('gateway').NATS_URL).port), '127.0.0.1'), 'data');
});

test('a service that cannot start stops the start, says why, and leaves nothing running', async () => {
  const broken = { name: 'broken', script: fileURLToPath(new URL('no-such-file.mjs', testFolder)) };
  const programs = { ...standInPrograms, services: [...standInPrograms.services, broken] };
  await expect(start({ programs })).rejects.toThrow(/broken[\s\S]*no-such-file/);
  expect(readdirSync(dataDir).sort()).toEqual(['files', 'logs', 'nats', 'postgres', 'secrets.json']);
});

test('an interrupted start ends what it had started', async () => {
  const silent = { name: 'silent', script: fileURLToPath(new URL('silent-service.mjs', testFolder)) };
  const interruption = new AbortController();
  const starting = start({
    programs: { ...standInPrograms, services: [silent] },
    signal: interruption.signal,
  });
  await waitUntil(() => existsSync(join(dataDir, 'logs', 'silent.log')) || undefined, 20_000);
  interruption.abort();
  await expect(starting).rejects.toThrow('aborted');
  expect(readdirSync(dataDir).sort()).toEqual(['files', 'logs', 'nats', 'secrets.json']);
});

test('servers whose ports are taken while they are down move, and the services are told', async () => {
  const yinhu = await start();
  const before = yinhu.pids();
  const natsUrlNow = () => yinhu.busOf('filing').NATS_URL;
  const natsUrl = natsUrlNow();
  const ports = [yinhu.superuserUrl ?? '', natsUrl].map((url) => Number(new URL(url).port));
  for (const name of ['nats', 'postgres']) process.kill(before[name] as number, 'SIGKILL');
  const takers = await Promise.all(ports.map((port) => waitUntil(() => listenOn(port), 5_000)));
  const areTold = () => {
    const environment = environmentOf(yinhu.pids().filing);
    const [nats, { databases }] = [natsUrlNow(), yinhu];
    const isMoved = nats !== natsUrl && !yinhu.superuserUrl?.includes(`:${ports[0]}/`);
    return (
      (isMoved && environment.includes(nats) && environment.includes(String(databases.filing?.appUrl))) ||
      undefined
    );
  };
  try {
    expect(await waitUntil(areTold, 20_000, 50)).toBe(true);
    await query(yinhu.databases.filing?.appUrl, 'SELECT 1');
    await once(connect(Number(new URL(natsUrlNow()).port), '127.0.0.1'), 'data');
  } finally {
    for (const taker of takers) taker?.close();
  }
}, 60_000);

test('a killed start takes all with it but a service that would not leave, which the next start ends', async () => {
  const supervisor: ChildProcess = fork(fileURLToPath(new URL('supervisor.mjs', testFolder)), [dataDir], {
    execArgv: [],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const [pids] = (await once(supervisor, 'message')) as [Record<string, number>];
  supervisor.kill('SIGKILL');
  await once(supervisor, 'exit');
  expect(Object.keys(pids)).toEqual(expect.arrayContaining(['postgres', 'nats', 'loader', 'filing']));
  const { [stubbornService.name]: stubborn, ...others } = pids;
  expect(await waitUntil(() => !Object.values(others).some(isRunning) || undefined, 15_000)).toBe(true);
  expect(isRunning(stubborn as number)).toBe(true);
  const yinhu = await start();
  expect(Object.values(pids).filter(isRunning)).toEqual([]);
  expect((await fetch(yinhu.url)).status).toBe(200);
}, 60_000);

/** Somebody else on a port; nothing while it is not free. */
const listenOn = (port: number) =>
  new Promise<Server | undefined>((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', () => resolve(undefined)).listen(port, '127.0.0.1', () => resolve(server));
  });

function environmentOf(pid: number | undefined): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8');
  } catch {
    return '';
  }
}

async function query(connectionString: string | undefined, sql: string) {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}
