import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Problem } from '@yinhu/contracts/kernel';
import { Database } from '@yinhu/database';
import { LOGGER } from '@yinhu/service';
import type { Logger } from 'pino';
import { PROVINCE } from '../rules/province.ts';
import { replayBatch } from './replay-batch.ts';
import { claimReplay, failReplay, type ReplayKey } from './replay-store.ts';

const EVERY_MS = 1_000;

/** Works off the replays that wait, one at a time. Any replica may; none does another's. */
@Injectable()
export class ReplayWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly id = randomUUID();
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  /** Ends with the batch at hand; the rest of the replay is another worker's. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const worked = await this.workOff().catch((error: unknown) => this.postpone(error));
      if (!worked) await pause(EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** False when nothing waits. */
  private async workOff(): Promise<boolean> {
    const replay = await this.database.system(PROVINCE, (tx) => claimReplay(tx, this.id));
    if (!replay) return false;
    try {
      while (!this.stopping.signal.aborted && (await replayBatch(this.database, replay, this.id)));
    } catch (error) {
      await this.giveUp(replay, error);
    }
    return true;
  }

  /** What the database could not do for the moment is done later, by whoever finds the replay abandoned. */
  private async giveUp(replay: ReplayKey, error: unknown): Promise<void> {
    if (error instanceof Problem) throw error;
    this.logger.error({ err: error, replay: replay.id }, 'a replay has failed');
    await this.database.system(replay.countyCode, (tx) => failReplay(tx, replay, this.id));
  }

  private postpone(error: unknown): boolean {
    this.logger.warn({ err: error }, 'replays wait');
    return false;
  }
}
