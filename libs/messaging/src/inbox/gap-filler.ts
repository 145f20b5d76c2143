import { MAX_EVENTS, outboxHeads, outboxRead, Problem, type ServiceName } from '@yinhu/contracts/kernel';
import type { OperationClient } from '../rpc/operation-client.ts';
import type { Applier } from './applier.ts';
import { producerOf } from './inbox.ts';
import type { Watermarks } from './watermarks.ts';

export interface GapFillerOptions {
  readonly producers: readonly ServiceName[];
  readonly client: OperationClient;
  readonly applier: Applier;
  readonly watermarks: Watermarks;
  /** Most events in one transaction. */
  readonly batch: number;
  readonly signal: AbortSignal;
}

/**
 * Notices what the broker has lost, by comparing how far each producer's outbox reaches with how far it was
 * applied, and reads it from the producer. By itself it brings a consumer to the same state as JetStream
 * would, only later.
 */
export class GapFiller {
  /** Watermarks as of the last sweep, by producer and partition. */
  private readonly seen = new Map<string, number>();
  private readonly behind = new Map<ServiceName, number>();

  constructor(private readonly options: GapFillerOptions) {}

  /** Forgets what the inbox need not remember. */
  async prune(): Promise<void> {
    for (const producer of this.options.producers) await this.options.watermarks.prune(producer);
  }

  /**
   * Fills the gaps of those partitions that did not move since the last sweep: what moves is being delivered.
   */
  async sweep(): Promise<void> {
    await this.forEachPartition(async (producer, partition, mark, head) => {
      const key = `${producer}/${partition}`;
      const isStuck = this.seen.get(key) === mark;
      this.seen.set(key, mark);
      if (isStuck && mark < head) await this.fill(producer, partition, mark, head);
    });
  }

  /** Applies everything that the producers have now. */
  async catchUp(): Promise<void> {
    await this.forEachPartition((producer, partition, mark, head) =>
      this.fill(producer, partition, mark, head),
    );
  }

  /** Events that were not applied as of the last sweep, by producer. */
  lag(): { producer: ServiceName; events: number }[] {
    return [...this.behind].map(([producer, events]) => ({ producer, events }));
  }

  private async forEachPartition(
    visit: (producer: ServiceName, partition: number, mark: number, head: number) => Promise<void>,
  ): Promise<void> {
    const { producers, client, watermarks, signal } = this.options;
    const visitAll = async (producer: ServiceName) => {
      const heads = await client.call(outboxHeads(producer), {});
      const marks = await watermarks.advance(producer);
      this.behind.set(
        producer,
        heads.reduce((sum, { partition, head }) => sum + Math.max(head - (marks.get(partition) ?? 0), 0), 0),
      );
      for (const { partition, head } of heads) {
        if (!signal.aborted) await visit(producer, partition, marks.get(partition) ?? 0, head);
      }
    };
    const outcomes = await Promise.allSettled(producers.map(visitAll));
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failure) throw failure.reason;
  }

  private async fill(producer: ServiceName, partition: number, mark: number, head: number): Promise<void> {
    const { client, applier, watermarks, batch, signal } = this.options;
    let after = mark;
    while (after < head && !signal.aborted) {
      const { events, upTo } = await client.call(outboxRead(producer), {
        partition,
        after,
        limit: MAX_EVENTS,
      });
      if (upTo <= after)
        throw new Problem('internal_error', { requestId: `${producer} answers no event after ${after}` });
      const foreign = events.find((event) => producerOf(event) !== producer);
      if (foreign) throw new Error(`${producer} answers an event of ${foreign.source}`);
      for (let i = 0; i < events.length; i += batch) await applier.settle(events.slice(i, i + batch));
      if (signal.aborted) return;
      await watermarks.raise(producer, partition, upTo);
      after = upTo;
    }
  }
}
