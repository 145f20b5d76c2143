import { monotonicNow } from '@yinhu/contracts/kernel';
import { PROVINCE } from '@yinhu/contracts/system';
import type { Database } from '@yinhu/database';

/** Rows looked at in one transaction. */
const STRIDE = 2_000;
const EVERY_MS = 10 * 60_000;

/**
 * Deletes, among the next rows that are old enough, those that a later event of the same aggregate
 * supersedes.
 */
const PRUNE = `
  WITH old AS (
    SELECT seq, aggregate, subject, version FROM outbox
    WHERE seq > $1 AND recorded_at < clock_timestamp() - make_interval(days => $2) AND position IS NOT NULL
    ORDER BY seq LIMIT ${STRIDE}
  ), pruned AS (
    DELETE FROM outbox o USING old, outbox_partition p
    WHERE o.seq = old.seq AND p.partition = o.partition AND o.position <= p.published AND EXISTS (
      SELECT FROM outbox later WHERE later.aggregate = old.aggregate AND later.subject = old.subject AND later.version > old.version)
    RETURNING o.seq
  )
  SELECT (SELECT count(*) FROM pruned)::int AS pruned, (SELECT max(seq) FROM old) AS last`;

/**
 * Forgets old events, but never the last of an aggregate: reading the outbox from the beginning always gives
 * the current state of everything. Goes through the table stride by stride, and begins again when it has come
 * to the end.
 */
export class OutboxPruner {
  private after = 0;
  private nextAt = monotonicNow() + EVERY_MS;

  constructor(
    private readonly database: Database,
    private readonly keptDays: number,
  ) {}

  /** A stride now and then. */
  async tick(): Promise<void> {
    if (monotonicNow() < this.nextAt) return;
    const { last } = await this.stride();
    this.nextAt = last === null ? monotonicNow() + EVERY_MS : monotonicNow();
  }

  /** How many events were pruned, and the last row that was looked at; null at the end of what is old. */
  async stride(): Promise<{ pruned: number; last: number | null }> {
    const row = await this.database.system(PROVINCE, (tx) =>
      tx.one<{ pruned: number; last: number | null }>(PRUNE, [this.after, this.keptDays]),
    );
    this.after = row?.last ?? 0;
    return row ?? { pruned: 0, last: null };
  }
}
