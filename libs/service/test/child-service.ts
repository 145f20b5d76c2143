import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestBroker, TestDatabase } from '@yinhu/testing';

export interface ChildService {
  readonly pid: number;
  readonly healthPort: number;
  /** How it ended, once it has: exit code or signal. */
  readonly exited: Promise<number | NodeJS.Signals | null>;
  kill(signal: NodeJS.Signals): void;
}

/**
 * A replica of the things service as a process of its own, run by `runService`, on a machine whose clock may
 * be ahead. Resolves when it is ready.
 */
export async function startChildService(
  database: TestDatabase,
  broker: TestBroker,
  clockAheadMs = 0,
): Promise<ChildService> {
  const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  const child = spawn(
    process.execPath,
    [
      '--conditions=yinhu:source',
      '--import',
      pathOf('./other-clock.mjs'),
      '--import',
      pathOf('./typescript-hooks.mjs'),
      pathOf('./things.main.ts'),
    ],
    {
      env: { ...environmentOf(database, broker), CLOCK_AHEAD_MS: String(clockAheadMs) },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  const exited = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? signal)),
  );
  const healthPort = await Promise.race([
    readyOn(child),
    exited.then((how) => Promise.reject(new Error(`the replica ended: ${how}`))),
  ]);
  return { pid: child.pid as number, healthPort, exited, kill: (signal) => void child.kill(signal) };
}

const readyOn = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) =>
    child.on('message', (message: { type?: string; healthPort?: number }) => {
      if (message.type === 'ready') resolve(message.healthPort ?? 0);
    }),
  );

const environmentOf = (database: TestDatabase, broker: TestBroker): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  DATABASE_URL: database.appUrl,
  MIGRATION_DATABASE_URL: database.ownerUrl,
  ...broker.environmentOf('filing'),
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
});
