import { setTimeout as pause } from 'node:timers/promises';
import { API } from '@yinhu/contracts';
import { HttpClient, newIdempotencyKey } from '@yinhu/contracts/client';
import type { Round } from '../round.ts';
import { plan } from '../stage/papers.ts';
import { signal } from './acts.ts';

const replicaKilled: Round = {
  name: 'replica-killed',
  summary: 'filing has two processes, and the newer one is killed',
  async run(stage) {
    const { pid } = await stage.replicas.start('filing');
    await pause(3_000);
    process.kill(pid, 'SIGKILL');
  },
};

const leaseHolderKilled: Round = {
  name: 'lease-holder-killed',
  summary:
    'household has two processes; the one that holds the relay’s leases is killed, and the other takes over',
  mayDie: ['household'],
  async run(stage) {
    await stage.replicas.start('household');
    await pause(2_000);
    await signal(stage, 'household', 'SIGKILL');
  },
};

const consumersAtOnce: Round = {
  name: 'three-consumers',
  summary: 'oversight has three processes for 6 seconds, and two end in good order',
  async run(stage) {
    await Promise.all([stage.replicas.start('oversight'), stage.replicas.start('oversight')]);
    await pause(6_000);
    await stage.replicas.stopAll();
  },
};

const PAIRS = 40;

/** Both gateways get the same call at the same moment, many times: one plan each, and one answer. */
const twoGateways: Round = {
  name: 'two-gateways',
  summary: 'the same call with the same key through two gateways at once, 40 times',
  async run(stage, writes) {
    const { url } = await stage.replicas.start('gateway');
    const { clerk } = stage.people;
    // With the client's own repeats: the one that comes second is told to ask again.
    const first = new HttpClient({ baseUrl: clerk.baseUrl, accessToken: clerk.token });
    const second = new HttpClient({ baseUrl: url, accessToken: clerk.token });
    const before = await stage.databases.number('filing', 'SELECT count(*) FROM idempotency_key');
    const pair = async () => {
      const [input, idempotencyKey] = [plan(), newIdempotencyKey()];
      const send = (client: HttpClient) => client.call(API.filing.filings.draft, input, { idempotencyKey });
      const [one, two] = await Promise.all([send(first), send(second)]);
      if (one.id !== two.id) throw new Error(`one key made two plans, ${one.id} and ${two.id}`);
      writes.remember(API.filing.filings.draft, one);
    };
    await Promise.all(Array.from({ length: PAIRS }, pair));
    const kept = (await stage.databases.number('filing', 'SELECT count(*) FROM idempotency_key')) - before;
    if (kept < PAIRS) throw new Error(`${kept} answers are kept of ${PAIRS}`);
  },
};

export const REPLICA_ROUNDS: readonly Round[] = [
  replicaKilled,
  leaseHolderKilled,
  consumersAtOnce,
  twoGateways,
];
