import { randomUUID } from 'node:crypto';
import { connect } from '@nats-io/transport-node';
import { type Measure, measureAggregate } from '@yinhu/contracts/household';
import { businessDate } from '@yinhu/contracts/kernel';
import { createDatabase, type Database } from '@yinhu/database';
import { childrenOf } from '@yinhu/divisions';
import { serversOf } from '@yinhu/messaging';
import { startCpuClock } from '../machine/cpu-clock.ts';
import { COUNTY } from '../stack/organisations.ts';
import type { Stack } from '../stack/stack.ts';
import { readFigures, whenReached } from './figures.ts';

/** Seldom enough that the looking costs oversight little beside the events. */
const LOOK_EVERY_MS = 100;

export interface Burst {
  readonly events: number;
  /** From the commit to the figures that include all of them. */
  readonly seconds: number;
  /** Milliseconds of processor time of the producer's relay and of the consumer. */
  readonly producerCpu: number | null;
  readonly consumerCpu: number | null;
}

/** Commits many events at once in household's outbox, and waits until the figures include them all. */
export async function measureBurst(stack: Stack, events: number): Promise<Burst> {
  const database = createDatabase({
    url: stack.databases.household,
    service: 'household',
    entities: [],
    poolSize: 1,
  });
  await database.connect();
  const nats = await connect(serversOf(stack.natsUrl));
  try {
    const before = (await readFigures(stack)).household.measures;
    const producer = startCpuClock(stack.pids('household'));
    const consumer = startCpuClock(stack.pids('oversight'));
    await commitMeasures(database, events);
    const began = performance.now();
    // As a replica does that committed, for the one that holds the relay's leases.
    nats.publish('wake.household.outbox');
    const ended = await whenReached(
      stack,
      ({ household }) => household.measures,
      before + events,
      LOOK_EVERY_MS,
    );
    return { events, seconds: (ended - began) / 1000, producerCpu: producer(), consumerCpu: consumer() };
  } finally {
    await nats.close();
    await database.close();
  }
}

function commitMeasures(database: Database, count: number): Promise<void> {
  const villages = childrenOf(COUNTY).flatMap(({ code }) => childrenOf(code));
  return database.system(COUNTY, async (tx) => {
    for (let i = 0; i < count; i++) {
      const state = measureIn(villages[i % villages.length]?.code ?? COUNTY);
      tx.emit(measureAggregate, 'measure-added', {
        id: state.id,
        version: 1,
        division: state.divisionCode,
        state,
      });
    }
  });
}

const measureIn = (divisionCode: string): Measure => ({
  id: randomUUID(),
  householdId: randomUUID(),
  divisionCode,
  kind: 'industry',
  title: '发放脐橙苗木与有机肥',
  detail: '每户苗木六十株，有机肥两百公斤，由农技站指导栽植与修剪',
  status: 'under_way',
  valueFen: 86_000,
  source: 'officer',
  sourceRef: null,
  startedOn: businessDate(new Date()),
  outcome: null,
  version: 1,
});
