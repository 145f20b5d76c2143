import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findPgbench, type Pgbench } from '@yinhu/local-stack';

const run = promisify(execFile);
const LOG = 'transactions';

export interface PgbenchRun {
  readonly callers: number;
  readonly seconds: number;
  /** Where each client's count `:i` begins. */
  readonly from: number;
}

export interface PgbenchFigures {
  readonly perSecond: number;
  /** Milliseconds of each transaction. */
  readonly latencies: readonly number[];
}

/**
 * pgbench with a script of our own, as the application's role: row-level security holds for it as for the
 * service.
 */
export class PgbenchScript {
  private constructor(
    private readonly pgbench: Pgbench,
    private readonly directory: string,
    private readonly databaseUrl: string,
  ) {}

  static async of(script: string, databaseUrl: string): Promise<PgbenchScript> {
    const pgbench = await findPgbench();
    const directory = await mkdtemp(join(tmpdir(), 'yinhu-pgbench-'));
    await writeFile(join(directory, 'submission.sql'), script);
    return new PgbenchScript(pgbench, directory, databaseUrl);
  }

  /** @throws Error what pgbench says when a transaction fails */
  async run({ callers, seconds, from }: PgbenchRun): Promise<PgbenchFigures> {
    const file = join(this.directory, 'submission.sql');
    const variables = ['-D', `i=${from}`, '-D', 'prepared=0'];
    const logged = ['-l', `--log-prefix=${join(this.directory, LOG)}`];
    const options = [
      '-n',
      '-M',
      'simple',
      '-c',
      callers,
      '-j',
      2,
      '-T',
      seconds,
      ...variables,
      ...logged,
      '-f',
      file,
    ].map(String);
    const { stdout, stderr } = await run(this.pgbench.program, options, { env: this.environment() });
    const figure = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1] ?? Number.NaN);
    const perSecond = figure(/^tps = ([\d.]+)/m);
    if (!(perSecond > 0) || figure(/failed transactions: (\d+)/) > 0)
      throw new Error(`pgbench: ${stderr}\n${stdout}`);
    return { perSecond, latencies: await this.takeLatencies() };
  }

  async close(): Promise<void> {
    await rm(this.directory, { recursive: true });
  }

  /**
   * From pgbench's log, which it writes by thread: client, number of its transaction from 1, microseconds, …
   * The first of each client also prepares.
   */
  private async takeLatencies(): Promise<number[]> {
    const names = (await readdir(this.directory)).filter((name) => name.startsWith(LOG));
    const logs = await Promise.all(names.map((name) => readFile(join(this.directory, name), 'utf8')));
    await Promise.all(names.map((name) => rm(join(this.directory, name))));
    const rows = logs.flatMap((log) => log.trimEnd().split('\n')).map((line) => line.split(' ').map(Number));
    return rows.flatMap(([, place = 0, microseconds = Number.NaN]) =>
      place > 1 ? [microseconds / 1000] : [],
    );
  }

  private environment(): NodeJS.ProcessEnv {
    const { hostname, port, username, password, pathname } = new URL(this.databaseUrl);
    const connection = { PGHOST: hostname, PGPORT: port, PGUSER: username, PGDATABASE: pathname.slice(1) };
    // Last, so that a libpq of the system goes first.
    const libraries = [process.env.LD_LIBRARY_PATH, '/usr/lib/x86_64-linux-gnu', this.pgbench.libraries]
      .filter(Boolean)
      .join(':');
    return {
      ...process.env,
      ...connection,
      PGPASSWORD: decodeURIComponent(password),
      LD_LIBRARY_PATH: libraries,
    };
  }
}
