import { setTimeout as pause } from 'node:timers/promises';
import type { Round } from '../round.ts';
import { freeze, PROCESSES, SERVICES, signal } from './acts.ts';

const killed = (name: string): Round => ({
  name: `kill-${name}`,
  summary: `${name} is killed (SIGKILL) in the middle of its work`,
  mayDie: [name],
  run: (stage) => signal(stage, name, 'SIGKILL'),
});

const stopped = (name: string): Round => ({
  name: `stop-${name}`,
  summary: `${name} is asked to end (SIGTERM) in the middle of its work`,
  mayDie: [name],
  run: (stage) => signal(stage, name, 'SIGTERM'),
});

const frozen = (name: string): Round => ({
  name: `freeze-${name}`,
  summary: `${name} stands still for 8 seconds (SIGSTOP) and goes on`,
  run: (stage) => freeze(stage, name, 8_000),
});

const postgresEnds = (name: string, how: string, sent: NodeJS.Signals): Round => ({
  name,
  summary: `PostgreSQL is ${how} and started again`,
  mayDie: ['postgres'],
  run: (stage) => signal(stage, 'postgres', sent),
});

const rollingRestart: Round = {
  name: 'rolling-restart',
  summary: 'every process is asked to end, one after the other',
  mayDie: PROCESSES,
  async run(stage) {
    for (const name of PROCESSES) await signal(stage, name, 'SIGTERM');
  },
};

const allKilled: Round = {
  name: 'kill-all-services',
  summary: 'every service is killed at the same moment',
  mayDie: PROCESSES,
  run: async (stage) => void (await Promise.all(PROCESSES.map((name) => signal(stage, name, 'SIGKILL')))),
};

const serversKilled: Round = {
  name: 'kill-both-servers',
  summary: 'NATS and PostgreSQL are killed at the same moment',
  mayDie: ['nats', 'postgres'],
  run: async (stage) =>
    void (await Promise.all(['nats', 'postgres'].map((name) => signal(stage, name, 'SIGKILL')))),
};

const startedWithoutNats: Round = {
  name: 'start-without-nats',
  summary: 'filing and NATS are killed, and filing comes back while NATS cannot be reached',
  mayDie: ['nats', 'filing'],
  async run(stage) {
    const lines = stage.network.to('nats', 'filing');
    for (const line of lines) line.swallowNew();
    const back = signal(stage, 'nats', 'SIGKILL');
    process.kill(stage.pid('filing'), 'SIGKILL');
    await back;
    await pause(4_000);
    for (const line of lines) {
      line.heal();
      line.cut();
    }
  },
};

const restartUnderLoad: Round = {
  name: 'restart-all',
  summary: 'the whole system is stopped in good order under load and started again on its data',
  run: (stage) => stage.restart(),
};

export const PROCESS_ROUNDS: readonly Round[] = [
  ...[...PROCESSES, 'nats'].map(killed),
  ...[...PROCESSES, 'nats'].map(stopped),
  ...[...SERVICES, 'gateway', 'nats', 'postgres'].map(frozen),
  postgresEnds('kill-postgres', 'killed (SIGKILL, as by a machine without memory)', 'SIGKILL'),
  postgresEnds('postgres-fast', 'stopped in fast mode', 'SIGINT'),
  postgresEnds('postgres-immediate', 'stopped in immediate mode, without a checkpoint,', 'SIGQUIT'),
  rollingRestart,
  allKilled,
  serversKilled,
  startedWithoutNats,
  restartUnderLoad,
];
