import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Problem } from '@yinhu/contracts/kernel';
import { PROVINCE } from '@yinhu/contracts/system';
import { Database } from '@yinhu/database';
import { LOGGER, Schedule } from '@yinhu/service';
import type { Logger } from 'pino';
import { replayBatch } from './replay-batch.ts';
import { claimReplay, failReplay, type ReplayKey } from './replay-store.ts';

const EVERY_MS = 1_000;

/** Works off the replays that wait, one at a time. Any replica may; none does another's. */
@Injectable()
export class ReplayWorker implements OnApplicationBootstrap {
  private readonly id = randomUUID();

  constructor(
    private readonly database: Database,
    private readonly schedule: Schedule,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule.every(EVERY_MS, 'work off replays', (signal) => this.workOff(signal));
  }

  /**
   * False when nothing waits. Stopped, it ends with the batch at hand; the rest of the replay is another
   * worker's.
   */
  private async workOff(signal: AbortSignal): Promise<boolean> {
    const replay = await this.database.system(PROVINCE, (tx) => claimReplay(tx, this.id));
    if (!replay) return false;
    try {
      while (!signal.aborted && (await replayBatch(this.database, replay, this.id)));
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
}
