import { type Aggregate, type EventEnvelope, type EventOf, nextTraceparent } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import { runInCall } from '../rpc/current-call.ts';

/** What a consumer does with the events of some aggregates. Make it with `reactTo` or `reactToBatches`. */
export interface Reaction {
  readonly aggregates: readonly Aggregate[];
  /** At least one event. */
  apply(events: readonly EventEnvelope[], tx: Transaction): Promise<void>;
}

/**
 * Applies each event of an aggregate exactly once, in the transaction given. Events may come in any order and
 * after a gap: each carries the whole state, so apply it only where `event.aggregateversion` is higher than
 * the version that is stored. What throws is tried again, and after some attempts becomes a dead letter. What
 * is logged belongs to the trace that caused the event.
 */
export const reactTo = <A extends Aggregate>(
  aggregate: A,
  apply: (event: EventOf<A>, tx: Transaction) => Promise<void>,
): Reaction => ({
  aggregates: [aggregate],
  async apply(events, tx) {
    for (const event of events) {
      const cause = {
        operation: `on ${event.type}`,
        requestId: event.id,
        traceparent: nextTraceparent(event.traceparent),
      };
      await runInCall(cause, () => apply(event as EventOf<A>, tx));
    }
  },
});

/**
 * The same for events that cost less together than one by one. An aggregate may have several among them, in
 * any order.
 */
export const reactToBatches = <A extends Aggregate>(
  aggregates: readonly A[],
  apply: (events: readonly EventOf<A>[], tx: Transaction) => Promise<void>,
): Reaction => ({ aggregates, apply: apply as Reaction['apply'] });
