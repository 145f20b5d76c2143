import type { EventEnvelope } from '@yinhu/contracts/kernel';
import { PROVINCE } from '@yinhu/contracts/system';
import type { Database, Transaction } from '@yinhu/database';
import { v7 } from 'uuid';
import type { ConsumerDefinition } from './consumer-options.ts';
import type { Reaction } from './reaction.ts';

/** The service that an event comes from: `/yinhu/filing` → `filing`. */
export const producerOf = ({ source }: EventEnvelope): string => source.slice('/yinhu/'.length);

/**
 * Applies events exactly once: what an event does, and the row that says it was applied, are committed
 * together.
 */
export class Inbox {
  constructor(
    private readonly database: Database,
    private readonly name: NonNullable<ConsumerDefinition['name']>,
    private readonly reactions: readonly Reaction[],
  ) {}

  /** Applies, in one transaction, those of the events that were not applied before. */
  applyAll(events: readonly EventEnvelope[]): Promise<void> {
    return this.database.system(PROVINCE, async (tx) => {
      const fresh = await this.enter(tx, events, 'applied');
      // An event may be in the batch twice.
      await this.react(
        events.filter(({ id }) => fresh.delete(id)),
        tx,
      );
    });
  }

  /** Puts an event aside for a person, unless it was applied after all. */
  bury(event: EventEnvelope, error: unknown, attempts: number): Promise<void> {
    return this.database.system(PROVINCE, async (tx) => {
      const fresh = await this.enter(tx, [event], 'dead');
      if (!fresh.has(event.id)) return;
      await tx.query(
        'INSERT INTO dead_letter (id, consumer, event_id, envelope, error, attempts) VALUES ($1, $2, $3, $4, $5, $6)',
        [v7(), await this.nameIn(tx), event.id, JSON.stringify(event), errorTextOf(error), attempts],
      );
    });
  }

  /** The inbox's name as of a transaction. */
  async nameIn(tx: Transaction): Promise<string> {
    return typeof this.name === 'string' ? this.name : this.name(tx);
  }

  /** Does what the consumer does with events; nothing with those that it does not care for. */
  async react(events: readonly EventEnvelope[], tx: Transaction): Promise<void> {
    for (const { aggregates, apply } of this.reactions) {
      const concerned = events.filter((event) =>
        aggregates.some(({ service, name }) => name === event.aggregate && service === producerOf(event)),
      );
      if (concerned.length > 0) await apply(concerned, tx);
    }
  }

  /**
   * Ids of the events that were not in the inbox before. Waits for replicas that are entering the same
   * events.
   */
  private async enter(
    tx: Transaction,
    events: readonly EventEnvelope[],
    outcome: 'applied' | 'dead',
  ): Promise<Set<string>> {
    const rows = await tx.query<{ event_id: string }>(
      `INSERT INTO inbox (consumer, event_id, producer, partition, position, outcome)
       SELECT $1, id, producer, partition, position, $6
       FROM unnest($2::uuid[], $3::text[], $4::smallint[], $5::bigint[]) AS e (id, producer, partition, position) ORDER BY id
       ON CONFLICT (consumer, event_id) DO NOTHING RETURNING event_id`,
      [
        await this.nameIn(tx),
        events.map(({ id }) => id),
        events.map(producerOf),
        events.map(({ partition }) => partition),
        events.map(({ position }) => position),
        outcome,
      ],
    );
    return new Set(rows.map(({ event_id }) => event_id));
  }
}

/** Why, for a person to read; never a stack, never a row of data. */
export const errorTextOf = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 1000);
