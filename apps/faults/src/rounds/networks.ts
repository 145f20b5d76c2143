import type { Round } from '../round.ts';
import type { Server } from '../stage/network.ts';
import { everySecond, forAWhile } from './acts.ts';

const NAMES = { postgres: 'PostgreSQL', nats: 'NATS' } as const;

const halfOpen = (server: Server): Round => ({
  name: `${server}-half-open`,
  summary: `filing’s open connections to ${NAMES[server]} swallow everything; new ones work`,
  run: (stage) => forAWhile(15_000, stage.network.to(server, 'filing'), (line) => line.swallow()),
});

const blackHole = (server: Server): Round => ({
  name: `${server}-black-hole`,
  summary: `every connection of household to ${NAMES[server]} swallows everything for 10 seconds, new ones too`,
  run: (stage) => forAWhile(10_000, stage.network.to(server, 'household'), (line) => line.swallowNew()),
});

const latency = (server: Server): Round => ({
  name: `${server}-latency`,
  summary: `300 ms more each way between every process and ${NAMES[server]}, for 10 seconds`,
  run: (stage) => forAWhile(10_000, stage.network.to(server), (line) => line.slow({ delayMs: 300 })),
});

const trickle = (server: Server): Round => ({
  name: `${server}-trickle`,
  summary: `20 kB a second on each connection of filing to ${NAMES[server]}, for 10 seconds`,
  run: (stage) =>
    forAWhile(10_000, stage.network.to(server, 'filing'), (line) => line.slow({ bytesPerSecond: 20_000 })),
});

const resets = (server: Server): Round => ({
  name: `${server}-resets`,
  summary: `all connections to ${NAMES[server]} are cut every second, ten times`,
  run: (stage) => everySecond(10, () => stage.network.to(server).forEach((line) => void line.cut())),
});

/** The simple protocol's Query or the extended one's Parse with COMMIT in it. */
const commits = (bytes: Buffer) => bytes.includes('COMMIT');

const cutAfterCommit: Round = {
  name: 'cut-after-commit',
  summary:
    'for 6 seconds one commit in five of filing, marketplace and household is done and its answer lost',
  run: (stage) => {
    let seen = 0;
    const lines = ['filing', 'marketplace', 'household'].flatMap((service) =>
      stage.network.to('postgres', service),
    );
    return forAWhile(6_000, lines, (line) =>
      line.watch((bytes) => (commits(bytes) && ++seen % 5 === 0 ? 'cut-when-answered' : 'pass')),
    );
  },
};

export const NETWORK_ROUNDS: readonly Round[] = [
  ...(['postgres', 'nats'] as const).flatMap((server) =>
    [halfOpen, blackHole, latency, trickle, resets].map((kind) => kind(server)),
  ),
  cutAfterCommit,
];
