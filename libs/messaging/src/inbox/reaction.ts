import type { Aggregate, EventOf } from '@yinhu/contracts';
import type { Transaction } from '@yinhu/database';

/** What a consumer does with the events of one aggregate. Make it with `reactTo`. */
export interface Reaction {
  readonly aggregate: Aggregate;
  apply(event: EventOf<Aggregate>, tx: Transaction): Promise<void>;
}

/**
 * Applies each event of an aggregate exactly once, in the transaction given. Events may come in any order and after a gap:
 * each carries the whole state, so apply it only where `event.aggregateversion` is higher than the version that is stored.
 * What throws is tried again, and after some attempts becomes a dead letter.
 */
export const reactTo = <A extends Aggregate>(aggregate: A, apply: (event: EventOf<A>, tx: Transaction) => Promise<void>): Reaction => ({
  aggregate,
  apply: apply as Reaction['apply'],
});
