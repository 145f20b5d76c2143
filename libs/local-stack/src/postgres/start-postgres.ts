import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { watchForEarlyExit } from '../processes/early-exit.ts';
import { endWithUs } from '../processes/end-with-us.ts';
import { findFreePort } from '../processes/free-port.ts';
import { withLog } from '../processes/open-log.ts';
import { waitUntil } from '../processes/wait-until.ts';
import { whenExited } from '../processes/when-exited.ts';
import { say } from '../terminal/language.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { ensureCluster, writeMemo } from './postgres-cluster.ts';
import { postgresAnswers } from './postgres-health.ts';
import { clearOrphanPostgres, readPostmasterFile, stopPostgresProcess } from './postmaster-file.ts';
import { findServerAccount, type ServerAccount } from './server-account.ts';

export interface PostgresServer {
  /** Connects as the superuser to the database `postgres`. */
  url: string;
  port: number;
  pid: number;
  /** How it ended, once it has. */
  exited: Promise<string>;
  /** Rejects when a query is not answered. */
  answers(): Promise<void>;
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** The cluster lies in its folder `postgres`, the server's log in `logs/postgres.log`. */
  dataDir: string;
  /** Quicker, and loses data when the machine fails: for tests. */
  fast?: boolean;
}

export async function startPostgres({ dataDir, fast = false }: PostgresOptions): Promise<PostgresServer> {
  const cluster = join(resolve(dataDir), 'postgres');
  const logFile = join(resolve(dataDir), 'logs', 'postgres.log');
  mkdirSync(join(resolve(dataDir), 'logs'), { recursive: true, mode: 0o700 });
  const binaries = findPostgresBinaries();
  const account = findServerAccount(resolve(dataDir));
  const memo = ensureCluster(cluster, binaries, account);
  await clearOrphanPostgres(cluster);
  const port = await findFreePort(memo.port);
  if (port !== memo.port) writeMemo(cluster, { ...memo, port });
  const server = spawnServer(binaries.postgres, cluster, [`-p${port}`, ...settings(fast)], logFile, account);
  endWithUs({ child: server, signal: 'INT' });
  const exited = whenExited(server);
  await untilReady(server, cluster, logFile);
  const pid = server.pid as number;
  const url = `postgres://postgres:${memo.password}@127.0.0.1:${port}/postgres`;
  return {
    url,
    port,
    pid,
    exited,
    answers: () => postgresAnswers(url),
    stop: () => stopPostgresProcess(pid),
  };
}

function settings(fast: boolean): string[] {
  const common = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: `${fast ? 128 : sharedBuffersMb()}MB`,
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
  const quick = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    autovacuum_naptime: '5min',
    max_wal_size: '2GB',
  };
  return Object.entries({ ...common, ...(fast ? quick : {}) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
}

/** An eighth of the machine's memory: touched only as far as there is data to hold. */
const sharedBuffersMb = (): number => Math.min(1024, Math.max(128, Math.floor(totalmem() / 8 / 2 ** 20)));

// A session of its own keeps Ctrl-C away from the server: it has to outlive the services that are finishing
// their work on it.
function spawnServer(
  postgres: string,
  cluster: string,
  args: string[],
  logFile: string,
  account: ServerAccount,
): ChildProcess {
  const { command, args: allArgs, ...ids } = account.run(postgres, ['-D', cluster, ...args]);
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
  return withLog(logFile, (log) =>
    spawn(command, allArgs, { ...ids, cwd: '/', env, detached: true, stdio: ['ignore', log, log] }),
  );
}

async function untilReady(server: ChildProcess, cluster: string, logFile: string): Promise<void> {
  const earlyExit = watchForEarlyExit(server, logFile);
  const isReady = () => {
    const file = readPostmasterFile(cluster);
    return file?.pid === server.pid && file?.status === 'ready';
  };
  // Crash recovery after a killed machine may take its time.
  const outcome = await waitUntil(
    () => (earlyExit.reason() !== undefined || isReady() ? 'over' : undefined),
    60_000,
  );
  earlyExit.stopWatching();
  if (outcome && earlyExit.reason() === undefined) return;
  server.kill('SIGKILL');
  const reason =
    earlyExit.reason() ??
    say({ en: `not ready within a minute; log: ${logFile}`, zh: `一分钟内未就绪；日志：${logFile}` });
  throw new Error(say({ en: `PostgreSQL did not start: ${reason}`, zh: `PostgreSQL 未能启动：${reason}` }));
}
