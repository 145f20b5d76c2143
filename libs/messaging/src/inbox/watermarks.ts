import type { ServiceName } from '@yinhu/contracts/kernel';
import { PROVINCE } from '@yinhu/contracts/system';
import { type Database, OUTBOX_PARTITIONS } from '@yinhu/database';
import { KEPT_DAYS } from '../broker/streams.ts';
import type { Inbox } from './inbox.ts';

/** Most positions that one step can pass. */
const STEP = 5_000;

const ADVANCE = `
  INSERT INTO inbox_watermark AS w (consumer, producer, partition, position)
  SELECT $1, $2, known.partition, max(ahead.position)
  FROM (
    SELECT p.partition, coalesce(w.position, 0) AS position FROM generate_series(0, $3::int - 1) AS p (partition)
    LEFT JOIN inbox_watermark w ON w.consumer = $1 AND w.producer = $2 AND w.partition = p.partition
  ) AS known
  CROSS JOIN LATERAL (
    SELECT position, row_number() OVER (ORDER BY position) AS n FROM (
      SELECT position FROM inbox
      WHERE consumer = $1 AND producer = $2 AND partition = known.partition AND position > known.position
      ORDER BY position LIMIT ${STEP}) AS entered
  ) AS ahead
  WHERE ahead.position = known.position + ahead.n
  GROUP BY known.partition
  ON CONFLICT (consumer, producer, partition) DO UPDATE SET position = greatest(w.position, excluded.position)`;

const RAISE = `
  INSERT INTO inbox_watermark AS w (consumer, producer, partition, position) VALUES ($1, $2, $3, $4)
  ON CONFLICT (consumer, producer, partition) DO UPDATE SET position = greatest(w.position, excluded.position)`;

// Below the watermark an entry is of use only while the broker may still deliver the event again.
const PRUNE = `
  DELETE FROM inbox WHERE ctid = ANY (ARRAY(
    SELECT settled.ctid FROM inbox_watermark w
    CROSS JOIN LATERAL (
      SELECT ctid, applied_at FROM inbox i
      WHERE i.consumer = w.consumer AND i.producer = w.producer AND i.partition = w.partition AND i.position <= w.position
      ORDER BY position LIMIT ${STEP}) AS settled
    WHERE w.consumer = $1 AND w.producer = $2 AND settled.applied_at < clock_timestamp() - make_interval(days => $3)))`;

/** By partition of a producer's outbox: the position up to which every event is settled. */
export class Watermarks {
  constructor(
    private readonly database: Database,
    private readonly inbox: Inbox,
  ) {}

  /** Moves the watermarks over the positions that follow without a gap; answers where they are. */
  advance(producer: ServiceName): Promise<ReadonlyMap<number, number>> {
    return this.database.system(PROVINCE, async (tx) => {
      const consumer = await this.inbox.nameIn(tx);
      await tx.query(ADVANCE, [consumer, producer, OUTBOX_PARTITIONS]);
      const rows = await tx.query<{ partition: number; position: number }>(
        'SELECT partition, position FROM inbox_watermark WHERE consumer = $1 AND producer = $2',
        [consumer, producer],
      );
      return new Map(rows.map(({ partition, position }) => [partition, position]));
    });
  }

  /** Everything up to a position is settled or no longer kept by the producer. */
  raise(producer: ServiceName, partition: number, position: number): Promise<void> {
    return this.database.system(PROVINCE, async (tx) => {
      await tx.query(RAISE, [await this.inbox.nameIn(tx), producer, partition, position]);
    });
  }

  /** Forgets entries that no event can meet any more. */
  prune(producer: ServiceName): Promise<void> {
    return this.database.system(PROVINCE, async (tx) => {
      await tx.query(PRUNE, [await this.inbox.nameIn(tx), producer, KEPT_DAYS + 1]);
    });
  }
}
