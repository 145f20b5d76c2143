import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { watchForEarlyExit } from '../processes/early-exit.ts';
import { endWithUs } from '../processes/end-with-us.ts';
import { withLog } from '../processes/open-log.ts';
import { commandLineOf } from '../processes/process-identity.ts';
import { stopProcess } from '../processes/stop-process.ts';
import { waitUntil } from '../processes/wait-until.ts';
import { whenExited } from '../processes/when-exited.ts';
import { say } from '../terminal/language.ts';
import { OPERATOR, withUser } from './accounts.ts';
import { findNatsServer } from './find-nats-server.ts';
import { natsAnswers } from './nats-health.ts';
import { storeLimit } from './store-limit.ts';

export interface NatsServer {
  url: string;
  port: number;
  pid: number;
  /** How it ended, once it has. */
  exited: Promise<string>;
  /** Rejects when JetStream keeps nothing and a restart is called for. */
  answers(): Promise<void>;
  /** Ends it in good order: clients are told, files are closed. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

export interface NatsOptions {
  /** JetStream's files, and the server's own configuration, log and pid file. */
  storeDir: string;
  /** Further lines of nats-server's configuration. */
  config?: string;
  /**
   * Password of the operator, where the configuration lets nobody in without an account: the server is asked
   * as that.
   */
  operator?: string;
  /** A free port unless given. */
  port?: number;
  /** The program; looked for unless given. */
  program?: string;
  /** `nats.log` beside the store unless given. */
  logFile?: string;
}

export async function startNats({
  storeDir,
  config = '',
  port,
  program,
  logFile = join(resolve(storeDir), 'nats.log'),
  operator,
}: NatsOptions): Promise<NatsServer> {
  const directory = resolve(storeDir);
  const server = program ?? (await findNatsServer());
  mkdirSync(directory, { recursive: true });
  await clearOrphanNats(directory);
  const limit = storeLimit(directory);
  const configFile = join(directory, 'nats.conf');
  writeFileSync(configFile, `port: ${port ?? -1}\n${standardConfig(directory, limit)}\n${config}\n`, {
    mode: 0o600,
  });
  const child = spawnServer(server, configFile, logFile);
  endWithUs({ child, signal: 'TERM' });
  const exited = whenExited(child);
  const listening = await untilListening(child, directory, logFile);
  const pid = child.pid as number;
  const address = operator ? withUser(listening.url, OPERATOR, operator) : listening.url;
  return {
    ...listening,
    pid,
    exited,
    answers: () => natsAnswers(address, () => storeLimit(directory) > limit),
    stop: () => stopNatsProcess(pid),
    kill: () => stopProcess(pid, [{ signal: 'SIGKILL', waitMs: 5_000 }]),
  };
}

function standardConfig(directory: string, limit: number): string {
  return `host: 127.0.0.1
pid_file: ${JSON.stringify(join(directory, 'nats.pid'))}
ports_file_dir: ${JSON.stringify(directory)}
max_payload: 8MB
ping_interval: "2s"
ping_max: 2
jetstream { store_dir: ${JSON.stringify(directory)}, max_memory_store: 256MB, max_file_store: ${limit} }`;
}

// Its own session, for the same reason as PostgreSQL's: Ctrl-C is for the supervisor alone.
function spawnServer(program: string, configFile: string, logFile: string): ChildProcess {
  return withLog(logFile, (log) =>
    spawn(program, ['-c', configFile], { detached: true, stdio: ['ignore', log, log] }),
  );
}

/** nats-server writes its ports file last, when JetStream has recovered and clients are accepted. */
async function untilListening(
  child: ChildProcess,
  directory: string,
  logFile: string,
): Promise<{ url: string; port: number }> {
  const earlyExit = watchForEarlyExit(child, logFile);
  const found = await waitUntil(() => earlyExit.reason() ?? readPortsFile(directory, child.pid), 30_000, 3);
  earlyExit.stopWatching();
  if (typeof found === 'object') return found;
  child.kill('SIGKILL');
  const reason =
    found ??
    say({
      en: `not listening within 30 seconds; log: ${logFile}`,
      zh: `30 秒内未开始监听；日志：${logFile}`,
    });
  throw new Error(say({ en: `NATS did not start: ${reason}`, zh: `NATS 未能启动：${reason}` }));
}

function readPortsFile(
  directory: string,
  pid: number | undefined,
): { url: string; port: number } | undefined {
  try {
    const name = readdirSync(directory).find((file) => file.endsWith(`_${pid}.ports`));
    const { nats } = JSON.parse(readFileSync(join(directory, name as string), 'utf8')) as { nats: string[] };
    const { hostname, port } = new URL(nats[0] as string);
    return { url: `nats://${hostname}:${port}`, port: Number(port) };
  } catch {
    return undefined;
  }
}

/** Ends the server that a killed start left running on this store, and forgets what it wrote of itself. */
export async function clearOrphanNats(storeDir: string): Promise<void> {
  const directory = resolve(storeDir);
  if (!existsSync(directory)) return;
  const pid = readPidFile(directory);
  if (pid && commandLineOf(pid)?.includes(join(directory, 'nats.conf'))) await stopNatsProcess(pid);
  for (const file of readdirSync(directory)) {
    if (file.endsWith('.ports') || file === 'nats.pid') rmSync(join(directory, file), { force: true });
  }
}

function readPidFile(directory: string): number | undefined {
  try {
    return Number(readFileSync(join(directory, 'nats.pid'), 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function stopNatsProcess(pid: number): Promise<void> {
  return stopProcess(pid, [
    { signal: 'SIGTERM', waitMs: 5_000 },
    { signal: 'SIGKILL', waitMs: 5_000 },
  ]);
}
