// Keeps one quick PostgreSQL for all test runs on this machine: `node keep-postgres.mjs <directory>`. Its URL
// is in <directory>/url while it runs. It stops when nobody has been connected for ten minutes. Tests start
// it when they find none (src/postgres/shared-postgres.ts); `npm test` brings its own and does not need it.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startPostgres } from '@yinhu/local-stack';
import pg from 'pg';

const IDLE_MS = 10 * 60_000;
const LOOK_EVERY_MS = 15_000;

const [directory] = process.argv.slice(2);
const lock = join(directory, 'keeper.pid');
const urlFile = join(directory, 'url');

if (!takeLock()) process.exit(0);
try {
  await keep();
} finally {
  rmSync(urlFile, { force: true });
  rmSync(lock, { force: true });
}
process.exit(0);

async function keep() {
  const server = await startPostgres({ dataDir: directory, fast: true });
  const stopped = new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, resolve);
    server.exited.then(resolve);
  });
  try {
    await dropLeftovers(server.url);
    writeFileSync(`${urlFile}.new`, server.url, { mode: 0o600 });
    renameSync(`${urlFile}.new`, urlFile);
    await Promise.race([stopped, untilIdle(server.url)]);
  } finally {
    await server.stop();
  }
}

async function untilIdle(url) {
  for (let usedAt = performance.now(); performance.now() - usedAt < IDLE_MS; await pause(LOOK_EVERY_MS)) {
    if (await isInUse(url)) usedAt = performance.now();
  }
}

function isInUse(url) {
  const others =
    "SELECT FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() LIMIT 1";
  return withClient(url, async (client) => (await client.query(others)).rowCount > 0);
}

/** Databases of runs that were killed, and templates of migrations as they were. */
function dropLeftovers(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      "SELECT datname FROM pg_database WHERE datname ~ '^(test_run|yinhu_test)_'",
    );
    for (const { datname } of rows)
      await client.query(`DROP DATABASE ${pg.escapeIdentifier(datname)} WITH (FORCE)`);
  });
}

async function withClient(url, use) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

function takeLock() {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return true;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isAlive(Number(readFileSync(lock, 'utf8')))) return false;
      rmSync(lock, { force: true });
    }
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
