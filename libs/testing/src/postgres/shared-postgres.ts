import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { eventually } from '../eventually.ts';

const START_WITHIN_MS = 25_000;
const directory = join(tmpdir(), `yinhu-test-postgres-${userInfo().uid}`);
const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/**
 * Superuser's URL of the PostgreSQL that tests use: the one of the run (`npm test` sets
 * YINHU_TEST_POSTGRES_URL), else one that all runs of this machine share, started when it is not there.
 */
export async function testPostgresUrl(): Promise<string> {
  const given = process.env.YINHU_TEST_POSTGRES_URL;
  if (given) return given;
  const running = await runningUrl();
  if (running) return running;
  startKeeper();
  return eventually(runningUrl, {
    withinMs: START_WITHIN_MS,
    what: `PostgreSQL for tests starts (if it does not: ${directory}/keeper.log)`,
  });
}

async function runningUrl(): Promise<string | undefined> {
  const file = join(directory, 'url');
  if (!existsSync(file)) return undefined;
  const url = readFileSync(file, 'utf8');
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    return url;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

// A process of its own, which outlives this run and serves the next.
function startKeeper(): void {
  mkdirSync(directory, { recursive: true });
  buildLocalStack();
  const log = openSync(join(directory, 'keeper.log'), 'a');
  const program = pathOf('../../bin/keep-postgres.mjs');
  spawn(process.execPath, [program, directory], {
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, NODE_OPTIONS: '' },
  }).unref();
}

/** The keeper is plain Node, and needs local-stack compiled. */
function buildLocalStack(): void {
  if (existsSync(pathOf('../../../local-stack/dist/index.js'))) return;
  const turbo = pathOf('../../../../node_modules/turbo/bin/turbo');
  spawnSync(process.execPath, [turbo, 'run', 'build', '--filter=@yinhu/local-stack'], {
    cwd: pathOf('../../../..'),
    stdio: 'inherit',
  });
}
