import { filingAggregate } from '@yinhu/contracts/filing';
import { householdAggregate, incomeAggregate, measureAggregate } from '@yinhu/contracts/household';
import type { Aggregate, EventOf, ServiceName } from '@yinhu/contracts/kernel';
import { listingAggregate, orderAggregate, sellerAggregate } from '@yinhu/contracts/marketplace';
import type { Transaction } from '@yinhu/database';
import { type Reaction, reactToBatches } from '@yinhu/messaging';
import { type Contributions, DEFINITIONS } from './contributions.ts';
import { applyFacts, type Fact } from './figure-store.ts';

export const PRODUCERS: readonly ServiceName[] = ['filing', 'marketplace', 'household'];

const AGGREGATES = [
  filingAggregate,
  sellerAggregate,
  listingAggregate,
  orderAggregate,
  householdAggregate,
  measureAggregate,
  incomeAggregate,
] as const;

/** Brings the figures of a generation up to date with the events of a batch. */
export const reactionsFor = (
  generationIn: (tx: Transaction) => Promise<number>,
  { live }: { live: boolean },
): Reaction[] => [
  reactToBatches<Aggregate>(AGGREGATES, async (events, tx) =>
    applyFacts(
      tx,
      await generationIn(tx),
      events.map((event) => factOf(event, live)),
    ),
  ),
];

function factOf(
  { aggregate, subject, aggregateversion, recordedtime, data }: EventOf<Aggregate>,
  live: boolean,
): Fact {
  const define = DEFINITIONS[aggregate as keyof typeof DEFINITIONS] as (state: unknown) => Contributions;
  return {
    aggregate,
    id: subject,
    version: aggregateversion,
    contributions: define(data),
    recordedAt: live ? recordedtime : null,
  };
}
