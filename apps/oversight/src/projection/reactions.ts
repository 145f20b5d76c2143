import {
  type Aggregate,
  type EventOf,
  filingAggregate,
  householdAggregate,
  incomeAggregate,
  listingAggregate,
  measureAggregate,
  orderAggregate,
  type ServiceName,
  sellerAggregate,
} from '@yinhu/contracts';
import type { Transaction } from '@yinhu/database';
import { type Reaction, reactTo } from '@yinhu/messaging';
import { type Contributions, DEFINITIONS } from './contributions.ts';
import { applyContributions } from './figure-store.ts';

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

/** Brings the figures of a generation up to date with each event. */
export const reactionsFor = (generationIn: (tx: Transaction) => Promise<number>, { live }: { live: boolean }): Reaction[] =>
  AGGREGATES.map((aggregate: Aggregate) =>
    reactTo(aggregate, async (event: EventOf<Aggregate>, tx) => {
      const define = DEFINITIONS[aggregate.name as keyof typeof DEFINITIONS] as (state: unknown) => Contributions;
      const source = {
        aggregate: aggregate.name,
        id: event.subject,
        version: event.aggregateversion,
        recordedAt: live ? event.recordedtime : null,
      };
      await applyContributions(tx, await generationIn(tx), source, define(event.data));
    }),
  );
