import { mkdirSync } from 'node:fs';
import type { DatabaseUrls } from '../postgres/provision-service-databases.ts';
import { findFreePort } from '../processes/free-port.ts';
import { say } from '../terminal/language.ts';
import { type Reporter, silentReporter } from '../terminal/reporter.ts';
import { Addresses } from './addresses.ts';
import { type BusEnvironment, busEnvironment } from './bus-secrets.ts';
import { clearLeftovers } from './clear-leftovers.ts';
import { type DataDirectory, openDataDirectory, wipeDataDirectory } from './data-directory.ts';
import { expectAnswer } from './expect-answer.ts';
import { keeper } from './keeper.ts';
import { acquireLock } from './lock.ts';
import { logFileOf, rotateLogs } from './logs.ts';
import { ProcessRecord } from './process-record.ts';
import { runLoader } from './run-loader.ts';
import { loadSecrets, type Secrets } from './secrets.ts';
import { bringUpDatabases, bringUpNats } from './servers.ts';
import { type Programs, yinhuPrograms } from './service-definition.ts';
import { startServices, type Tell } from './start-services.ts';
import { StopStack } from './stop-stack.ts';

export interface YinhuOptions {
  dataDir: string;
  /** Of the gateway; a free one unless given. */
  port?: number | (() => Promise<number>);
  programs?: Programs;
  /** Loads the demonstration's data before resolving. */
  demoData?: boolean;
  /** Begins with an empty data folder. */
  reset?: boolean;
  /** Trades safety of data for speed: for tests. */
  fast?: boolean;
  /** Gives each service little memory, as a demonstration needs beside everything else. True unless given. */
  small?: boolean;
  /**
   * Changes what a process is told before each of its starts: for trials that put something between it and
   * its servers.
   */
  tell?: Tell;
  reporter?: Reporter;
  /** Ends a start that is under way; a stack that runs is ended with `stop`. */
  signal?: AbortSignal;
}

export interface RunningYinhu {
  url: string;
  /**
   * What a process (or the operator) is told of the bus: its address and password, its key, the others'
   * public keys.
   */
  busOf(name: string): BusEnvironment;
  readonly databases: Record<string, DatabaseUrls>;
  /**
   * Of the PostgreSQL of our own, whose log is in the data folder; undefined when all databases are given.
   */
  readonly superuserUrl: string | undefined;
  secrets: Secrets;
  directory: DataDirectory;
  /** Of the services and servers as they run now. */
  pids(): Record<string, number>;
  /** False when the loader failed or was stopped; it goes on where it stopped when called again. */
  loadDemoData(options: { quiet: boolean }): Promise<boolean>;
  stop(): Promise<void>;
}

/**
 * Brings up servers and services, each in a process of its own, in a data folder that nobody else may use
 * meanwhile.
 */
export async function startYinhu(options: YinhuOptions): Promise<RunningYinhu> {
  const ending = new StopStack();
  try {
    const running = await bringUp(options, ending);
    if (options.demoData && !(await running.loadDemoData({ quiet: true })))
      throw new Error(notLoaded(running.directory));
    return running;
  } catch (error) {
    await ending.unwind();
    throw error;
  }
}

async function bringUp(options: YinhuOptions, ending: StopStack): Promise<RunningYinhu> {
  const {
    programs = yinhuPrograms,
    reporter = silentReporter,
    fast = false,
    small = true,
    signal = new AbortController().signal,
    tell,
  } = options;
  const directory = openDataDirectory(options.dataDir);
  const lock = acquireLock(directory.lock);
  ending.push(() => lock.release());
  await clearLeftovers(directory);
  const port = await decidePort(options.port);
  if (options.reset) wipeDataDirectory(directory);
  rotateLogs(directory.logs);
  mkdirSync(directory.files, { recursive: true, mode: 0o700 });
  const record = new ProcessRecord(directory.processes);
  ending.push(() => record.close());
  const keep = keeper({ logs: directory.logs, record, reporter, signal });

  const names = programs.services.flatMap(({ database }) => database ?? []);
  const secrets = loadSecrets(directory.secrets, names);
  const addresses = new Addresses();
  const server = { directory, addresses, keep, ending, secrets };
  await reporter.step('postgres', () => bringUpDatabases({ ...server, names, fast }));
  await reporter.step('nats', () => bringUpNats(server));
  const surroundings = {
    addresses,
    port,
    consoleDir: programs.consoleDir,
    filesDir: directory.files,
    secrets,
  };
  await reporter.step('services', () =>
    startServices({ services: programs.services, surroundings, directory, keep, small, ending, tell }),
  );
  const url = `http://127.0.0.1:${port}`;
  await reporter.step('console', () => expectAnswer(url, signal));
  lock.tellUrl(url);
  const files = { logFile: logFileOf(directory.logs, 'loader'), progressFile: directory.loaded };
  const loader = { script: programs.loader, url, secrets, ...files, record, ending, signal };
  return {
    url,
    busOf: (name) => busEnvironment(name, addresses, secrets.bus),
    get databases() {
      return addresses.databases;
    },
    get superuserUrl() {
      return addresses.superuserUrl;
    },
    secrets,
    directory,
    pids: () => record.pids,
    loadDemoData: ({ quiet }) => runLoader({ ...loader, quiet }),
    stop: () => ending.unwind(),
  };
}

async function decidePort(wanted: YinhuOptions['port']): Promise<number> {
  if (typeof wanted === 'function') return wanted();
  return wanted ?? (await findFreePort());
}

function notLoaded({ logs }: DataDirectory): string {
  const log = logFileOf(logs, 'loader');
  return say({
    en: `The demonstration data could not be loaded; log: ${log}`,
    zh: `演示数据加载失败；日志：${log}`,
  });
}
