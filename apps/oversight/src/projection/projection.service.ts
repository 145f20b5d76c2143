import { Controller, Inject, type OnModuleDestroy } from '@nestjs/common';
import { type Call, type InputOf, outboxHeads, Problem } from '@yinhu/contracts/kernel';
import { OVERSIGHT, type ProjectionState } from '@yinhu/contracts/oversight';
import { PROVINCE } from '@yinhu/contracts/system';
import { Database, type Transaction } from '@yinhu/database';
import { Broker, Consumer, type ConsumerDefinition, Handles, OperationClient } from '@yinhu/messaging';
import { LOGGER, Schedule } from '@yinhu/service';
import type { Logger } from 'pino';
import {
  beginBuilding,
  buildingIn,
  endBuilding,
  goOnBuilding,
  removeOthers,
  SEEN_EVERY_MS,
  switchTo,
} from './building.ts';
import { currentGeneration, inboxOf } from './generation.ts';
import { PRODUCERS, reactionsFor } from './reactions.ts';

/** A generation of figures grows beside the one in use, from the services' logs, and then takes its place. */
@Controller()
export class ProjectionService implements OnModuleDestroy {
  private readonly builds = new Set<Promise<void>>();
  private readonly builders = new Set<Consumer>();

  constructor(
    private readonly database: Database,
    private readonly broker: Broker,
    private readonly client: OperationClient,
    private readonly schedule: Schedule,
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

  @Handles(OVERSIGHT.projection.rebuild)
  async rebuild(): Promise<{ generation: number }> {
    const generation = await this.database.system(PROVINCE, beginBuilding);
    const built = this.build(generation)
      .catch((error) => this.logger.error({ err: error, generation }, 'the rebuild did not complete'))
      .finally(() => this.builds.delete(built));
    this.builds.add(built);
    return { generation };
  }

  /** Whoever builds it notices within seconds; figures stay those of the generation in use. */
  @Handles(OVERSIGHT.projection.cancelRebuild)
  cancelRebuild(
    { generation }: InputOf<typeof OVERSIGHT.projection.cancelRebuild>,
    call: Call,
  ): Promise<{ generation: number }> {
    return this.database.transaction(call, async (tx) => {
      if (!(await endBuilding(tx, generation))) throw new Problem('not_found', { what: String(generation) });
      tx.audit({
        aggregate: 'projection',
        id: String(generation),
        action: 'cancel_rebuild',
        division: PROVINCE,
      });
      return { generation };
    });
  }

  /** What is being built is given up, so that it can be begun again at once. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.builders].map((builder) => builder.stop()));
    await Promise.all(this.builds);
  }

  @Handles(OVERSIGHT.projection.status)
  async status(): Promise<ProjectionState> {
    const heads = await Promise.all(
      PRODUCERS.map(async (service) => ({ service, head: await this.head(service) })),
    );
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
        producers: heads.map(({ service, head }) => ({
          service,
          head,
          applied: byService.get(service) ?? 0,
        })),
        deadLetters:
          (
            await tx.one<{ n: number }>(
              'SELECT count(*)::int AS n FROM dead_letter WHERE replayed_at IS NULL',
            )
          )?.n ?? 0,
        medianLagMs: await medianLag(tx, generation),
      };
    });
  }

  private async build(generation: number): Promise<void> {
    const { database, broker, client, logger } = this;
    const definition = {
      producers: PRODUCERS,
      name: inboxOf(generation),
      on: reactionsFor(async () => generation, { live: false }),
    };
    const builder = new Consumer({ ...definition, durable: 'oversight', database, broker, client, logger });
    this.builders.add(builder);
    const endWatch = this.schedule.every(SEEN_EVERY_MS, 'watch over a rebuild', () =>
      this.watch(generation, builder),
    );
    try {
      await builder.catchUp();
      if (!(await database.system(PROVINCE, (tx) => switchTo(tx, generation))))
        throw new Error('the rebuild was cancelled');
      // What arrived for the former generation while this one was being switched to.
      await builder.catchUp();
      await database.system(PROVINCE, (tx) => removeOthers(tx, generation));
      logger.info({ generation }, 'figures were rebuilt');
    } catch (error) {
      await database.system(PROVINCE, (tx) => endBuilding(tx, generation));
      throw error;
    } finally {
      this.builders.delete(builder);
      await endWatch();
      await builder.stop();
    }
  }

  /** Says that the generation is still being built; once it no longer shall be, its builder is stopped. */
  private async watch(generation: number, builder: Consumer): Promise<void> {
    const goesOn = await this.database.system(PROVINCE, (tx) => goOnBuilding(tx, generation));
    if (!goesOn) await builder.stop();
  }

  private async head(service: (typeof PRODUCERS)[number]): Promise<number> {
    const heads = await this.client.call(outboxHeads(service), {});
    return heads.reduce((sum, { head }) => sum + head, 0);
  }
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
