import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { businessDate } from '@yinhu/contracts/kernel';
import { PROVINCE } from '@yinhu/contracts/system';
import { Database } from '@yinhu/database';
import type { FileStore } from '@yinhu/files';
import { FILES, LOGGER, Schedule } from '@yinhu/service';
import type { Logger } from 'pino';

const EVERY_MS = 6 * 60 * 60_000;
/** By then every call that could still name a file is long over. */
const ORPHAN_AFTER_MS = 24 * 60 * 60_000;
/** Keys looked up at once. */
const BATCH = 500;

/**
 * The folders of the operations that keep what they are sent, each with the query for those of the keys `$1`
 * that are known.
 */
const FOLDERS: Readonly<Record<string, string>> = {
  'filing/attachments.attach':
    'SELECT storage_key AS key FROM filing_attachment WHERE storage_key = ANY($1::text[])',
  'filing/tenders.add-document': `SELECT file->>'key' AS key FROM tender_document WHERE file->>'key' = ANY($1::text[])`,
};

/**
 * Deletes files that came in and that no record ever named: the gateway, the service or the connection
 * between them died in between, or the request was a repetition. Replicas may sweep at the same time: what is
 * deleted twice is deleted once.
 */
@Injectable()
export class OrphanSweep implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    @Inject(FILES) private readonly files: FileStore,
    private readonly schedule: Schedule,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule.every(EVERY_MS, 'delete orphaned files', () => this.sweep());
  }

  /** How many files were deleted. */
  async sweep(now = new Date()): Promise<number> {
    let count = 0;
    for (const [folder, known] of Object.entries(FOLDERS)) {
      for (const month of latestMonths(now))
        count += await this.sweepFolder(`${folder}/${month}/`, known, now);
    }
    if (count > 0) this.logger.info({ count }, 'orphaned files were deleted');
    return count;
  }

  private async sweepFolder(prefix: string, known: string, now: Date): Promise<number> {
    let count = 0;
    let keys: string[] = [];
    for await (const { key, modifiedAt } of this.files.list(prefix)) {
      if (now.getTime() - modifiedAt.getTime() < ORPHAN_AFTER_MS) continue;
      keys.push(key);
      if (keys.length < BATCH) continue;
      count += await this.deleteUnknown(keys, known);
      keys = [];
    }
    return count + (await this.deleteUnknown(keys, known));
  }

  private async deleteUnknown(keys: readonly string[], known: string): Promise<number> {
    if (keys.length === 0) return 0;
    const rows = await this.database.system(PROVINCE, (tx) => tx.query<{ key: string }>(known, [keys]));
    const named = new Set(rows.map(({ key }) => key));
    const orphans = keys.filter((key) => !named.has(key));
    for (const key of orphans) await this.files.delete(key);
    return orphans.length;
  }
}

/** This month and the one before, as folders: what is older was swept then. */
function latestMonths(now: Date): string[] {
  const [year = 0, month = 0] = businessDate(now).split('-').map(Number);
  const before = month === 1 ? [year - 1, 12] : [year, month - 1];
  return [[year, month], before].map(([y, m]) => `${y}/${String(m).padStart(2, '0')}`);
}
