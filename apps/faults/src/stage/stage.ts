import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type RunningYinhu, startYinhu } from '@yinhu/local-stack';
import { Databases } from './databases.ts';
import { Network } from './network.ts';
import { openPeople, type People } from './people.ts';
import { Replicas } from './replicas.ts';

const CLOCK = fileURLToPath(new URL('../../bin/step-clock.mjs', import.meta.url));

/** The running system, and every means to do it harm. */
export interface Stage {
  readonly people: People;
  readonly network: Network;
  readonly replicas: Replicas;
  readonly databases: Databases;
  readonly logs: string;
  /** Where JetStream keeps its files. */
  readonly natsStore: string;
  /** With the account of whoever looks after the broker. */
  readonly natsUrl: string;
  pid(name: string): number;
  /** Puts the wall clock of one service off. */
  stepClock(service: string, ms: number): void;
  /** Ends the whole system in good order and starts it anew on the same data. */
  restart(): Promise<void>;
  beginRound(): void;
  endRound(): Promise<void>;
  deathsText(): string;
  unexpectedDeaths(mayDie: readonly string[]): string[];
  close(): Promise<void>;
}

/** Starts the system in a folder of its own, with a faulty network between each process and its servers. */
export async function openStage(dataDir: string): Promise<Stage> {
  const clocks = join(dataDir, 'clocks');
  mkdirSync(clocks, { recursive: true });
  const network = new Network();
  const replicas = new Replicas();
  const deaths: { name: string; reason: string }[] = [];
  const stepClock = (service: string, ms: number) => writeFileSync(join(clocks, service), String(ms));
  const tell = async (name: string, told: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> => {
    const throughNetwork = await network.between(name, told);
    const environment = {
      ...throughNetwork,
      NODE_OPTIONS: `--import ${CLOCK}`,
      YINHU_FAULTS_CLOCK: join(clocks, name),
    };
    replicas.learn(name, environment);
    return environment;
  };
  const reporter = {
    step: <T>(_: string, work: () => Promise<T>) => work(),
    died: (death: { name: string; reason: string }) => deaths.push(death),
  };
  const start = (port?: number) => startYinhu({ dataDir, port, small: false, tell, reporter });
  let yinhu: RunningYinhu = await start().catch(async (error) => {
    await network.close();
    throw error;
  });
  const close = async () => {
    await replicas.stopAll();
    await yinhu.stop();
    await network.close();
  };
  const people = await openPeople(yinhu.url, yinhu.secrets.loaderPassword).catch(async (error) => {
    await close();
    throw error;
  });
  return {
    people,
    network,
    replicas,
    databases: new Databases(() => yinhu),
    logs: yinhu.directory.logs,
    natsStore: yinhu.directory.nats,
    get natsUrl() {
      return yinhu.busOf('operator').NATS_URL ?? '';
    },
    pid(name) {
      const pid = yinhu.pids()[name];
      if (!pid) throw new Error(`${name} does not run`);
      return pid;
    },
    stepClock,
    async restart() {
      const port = Number(new URL(yinhu.url).port);
      await yinhu.stop();
      yinhu = await start(port);
    },
    beginRound: () => void deaths.splice(0),
    async endRound() {
      network.heal();
      for (const service of Object.keys(yinhu.databases)) rmSync(join(clocks, service), { force: true });
      await replicas.stopAll();
    },
    deathsText: () => deaths.map(({ name, reason }) => `${name} (${reason})`).join(', ') || 'nobody',
    unexpectedDeaths: (mayDie) =>
      deaths
        .filter(({ name }) => !mayDie.includes(name))
        .map(({ name, reason }) => `${name} died, which it need not: ${reason}`),
    close,
  };
}
