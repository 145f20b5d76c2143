import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Round } from '../round.ts';
import type { Stage } from '../stage/stage.ts';
import { freeze, untilGone, untilReplaced } from './acts.ts';
import { asOperator, fillStreams } from './bus.ts';

/** Kills NATS and changes its files before it is started again. */
async function whileDead(stage: Stage, change: (store: string) => void): Promise<void> {
  const before = stage.pid('nats');
  process.kill(before, 'SIGKILL');
  await untilGone(before);
  change(join(stage.natsStore, 'jetstream'));
  await untilReplaced(stage, 'nats', before);
}

const streamLost: Round = {
  name: 'stream-lost',
  summary: 'NATS is killed and everything it kept is gone',
  mayDie: ['nats'],
  run: (stage) => whileDead(stage, (store) => rmSync(store, { recursive: true, force: true })),
};

const streamRolledBack: Round = {
  name: 'stream-rolled-back',
  summary: 'NATS is killed and comes back with what it kept 4 seconds earlier',
  mayDie: ['nats'],
  async run(stage) {
    const store = join(stage.natsStore, 'jetstream');
    const copy = join(stage.natsStore, 'earlier');
    await Promise.all([
      freeze(stage, 'nats', 500),
      pause(100).then(() => cpSync(store, copy, { recursive: true, force: true })),
    ]);
    await pause(4_000);
    await whileDead(stage, () => {
      rmSync(store, { recursive: true, force: true });
      cpSync(copy, store, { recursive: true });
      rmSync(copy, { recursive: true, force: true });
    });
  },
};

const streamFull: Round = {
  name: 'stream-full',
  summary: 'JetStream has no room and refuses every event for 8 seconds',
  run: (stage) => asOperator(stage, (connection) => fillStreams(connection, () => pause(8_000))),
};

const cannotLimit = () =>
  spawnSync('prlimit', ['--version']).status === 0 ? undefined : 'there is no prlimit (util-linux)';

/** As on a full disk: what would make a file longer fails. */
async function withoutRoom(pid: number, ms: number): Promise<void> {
  const limit = (bytes: string) => {
    const { status, stderr } = spawnSync('prlimit', [`--pid=${pid}`, `--fsize=${bytes}:unlimited`], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`prlimit: ${stderr.trim()}`);
  };
  limit('1');
  try {
    await pause(ms);
  } finally {
    limit('unlimited');
  }
}

const logFull = (name: string): Round => ({
  name: `log-full-${name}`,
  summary: `${name} cannot write its log for 8 seconds`,
  impossible: cannotLimit,
  run: (stage) => withoutRoom(stage.pid(name), 8_000),
});

const natsDiskFull: Round = {
  name: 'nats-disk-full',
  summary: 'the broker cannot make any file longer for 8 seconds',
  mayDie: ['nats'],
  impossible: cannotLimit,
  run: (stage) =>
    withoutRoom(stage.pid('nats'), 8_000).catch((error: Error) => {
      // A broker that ended by it has no limit to lift.
      if (!/No such process/.test(error.message)) throw error;
    }),
};

export const STORE_ROUNDS: readonly Round[] = [
  streamLost,
  streamRolledBack,
  streamFull,
  logFull('filing'),
  logFull('gateway'),
  natsDiskFull,
];
