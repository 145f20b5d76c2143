import { Inject, Injectable } from '@nestjs/common';
import { type OutputOf, outboxHeads, type oversight, Problem } from '@yinhu/contracts';
import { Database, type Transaction } from '@yinhu/database';
import { Broker, Consumer, type ConsumerDefinition, OperationClient } from '@yinhu/messaging';
import { LOGGER } from '@yinhu/service';
import type { Logger } from 'pino';
import { currentGeneration, inboxOf } from './generation.ts';
import { PRODUCERS, reactionsFor } from './reactions.ts';

const PROVINCE = '36';
const GENERATION_TABLES = ['fact', 'figure_day', 'figure_month', 'presence', 'duration'];

/** A generation of figures grows beside the one in use, from the services' logs, and then takes its place. */
@Injectable()
export class ProjectionService {
  constructor(
    private readonly database: Database,
    private readonly broker: Broker,
    private readonly client: OperationClient,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Applies live events to whatever generation is in use. */
  consumer(): ConsumerDefinition {
    return {
      producers: PRODUCERS,
      name: async (tx) => inboxOf(await currentGeneration(tx)),
      on: reactionsFor(currentGeneration, { live: true }),
    };
  }

  async rebuild(): Promise<{ generation: number }> {
    const generation = await this.database.system(PROVINCE, beginBuilding);
    void this.build(generation).catch((error) => this.logger.error({ err: error, generation }, 'the rebuild did not complete'));
    return { generation };
  }

  async status(): Promise<OutputOf<typeof oversight.status>> {
    const heads = await Promise.all(PRODUCERS.map(async (service) => ({ service, head: await this.head(service) })));
    return this.database.system(PROVINCE, async (tx) => {
      const generation = await currentGeneration(tx);
      const applied = await tx.query<{ producer: string; applied: number }>(
        'SELECT producer, sum(position)::bigint AS applied FROM inbox_watermark WHERE consumer = $1 GROUP BY producer',
        [inboxOf(generation)],
      );
      const byService = new Map(applied.map((row) => [row.producer, row.applied]));
      return {
        generation,
        building: await buildingIn(tx),
        producers: heads.map(({ service, head }) => ({ service, head, applied: byService.get(service) ?? 0 })),
        deadLetters: (await tx.one<{ n: number }>('SELECT count(*)::int AS n FROM dead_letter WHERE replayed_at IS NULL'))?.n ?? 0,
        medianLagMs: await medianLag(tx, generation),
      };
    });
  }

  private async build(generation: number): Promise<void> {
    const { database, broker, client, logger } = this;
    const definition = { producers: PRODUCERS, name: inboxOf(generation), on: reactionsFor(async () => generation, { live: false }) };
    const builder = new Consumer({ ...definition, durable: 'oversight', database, broker, client, logger });
    try {
      await builder.catchUp();
      await database.system(PROVINCE, (tx) =>
        tx.query('UPDATE projection SET generation = $1, building = NULL WHERE building = $1', [generation]),
      );
      // What arrived for the former generation while this one was being switched to.
      await builder.catchUp();
      await database.system(PROVINCE, (tx) => removeOthers(tx, generation));
      logger.info({ generation }, 'figures were rebuilt');
    } catch (error) {
      await database.system(PROVINCE, (tx) => tx.query('UPDATE projection SET building = NULL WHERE building = $1', [generation]));
      throw error;
    } finally {
      await builder.stop();
    }
  }

  private async head(service: (typeof PRODUCERS)[number]): Promise<number> {
    const heads = await this.client.call(outboxHeads(service), {});
    return heads.reduce((sum, { head }) => sum + head, 0);
  }
}

/** Reserves the next generation. One that was left behind by a process that died may be begun again after a quarter of an hour. */
async function beginBuilding(tx: Transaction): Promise<number> {
  const begun = await tx.one<{ building: number }>(
    `UPDATE projection SET building = greatest(generation, coalesce(building, 0)) + 1, building_since = clock_timestamp()
     WHERE building IS NULL OR building_since < clock_timestamp() - interval '15 minutes' RETURNING building`,
  );
  if (!begun) throw new Problem('conflict');
  return begun.building;
}

async function buildingIn(tx: Transaction): Promise<OutputOf<typeof oversight.status>['building']> {
  const row = await tx.one<{ building: number | null }>('SELECT building FROM projection');
  if (!row?.building) return null;
  const counted = await tx.one<{ n: number }>('SELECT count(*)::int AS n FROM inbox WHERE consumer = $1', [inboxOf(row.building)]);
  return { generation: row.building, applied: counted?.n ?? 0 };
}

/** Median milliseconds from commit to figure over the last 500 live events. */
async function medianLag(tx: Transaction, generation: number): Promise<number | null> {
  const row = await tx.one<{ median: number | null }>(
    `SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY lag_ms) AS median
     FROM (SELECT lag_ms FROM fact WHERE generation = $1 AND lag_ms IS NOT NULL AND applied_at > clock_timestamp() - interval '1 day' ORDER BY applied_at DESC LIMIT 500) AS recent`,
    [generation],
  );
  return row?.median ?? null;
}

async function removeOthers(tx: Transaction, generation: number): Promise<void> {
  for (const table of GENERATION_TABLES) await tx.query(`DELETE FROM ${table} WHERE generation < $1`, [generation]);
  for (const table of ['inbox', 'inbox_watermark', 'dead_letter'])
    await tx.query(`DELETE FROM ${table} WHERE consumer LIKE 'oversight@%' AND consumer <> $1`, [inboxOf(generation)]);
}
