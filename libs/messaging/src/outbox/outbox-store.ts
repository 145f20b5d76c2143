import type { EventEnvelope } from '@yinhu/contracts/kernel';
import { PROVINCE } from '@yinhu/contracts/system';
import type { Database, OutboxEnvelope } from '@yinhu/database';

/** Most events of a partition that get a position in one transaction. */
const PLACED_AT_ONCE = 500;
/** Most events of a partition that are published together. */
const PUBLISHED_AT_ONCE = 100;
/** Bytes of events in one answer of `read`, well below what a NATS message may carry. */
const READ_BYTES = 600_000;

interface OutboxRow {
  readonly partition: number;
  readonly position: number;
  readonly envelope: OutboxEnvelope;
}

const PLACE = `
  WITH numbered AS (
    SELECT committed.seq, committed.partition, row_number() OVER (PARTITION BY committed.partition ORDER BY committed.seq) AS n
    FROM unnest($1::smallint[]) AS held (partition)
    CROSS JOIN LATERAL (
      SELECT seq, partition FROM outbox WHERE partition = held.partition AND position IS NULL ORDER BY seq LIMIT $2) AS committed
  ), placed AS (
    UPDATE outbox SET position = p.head + numbered.n FROM numbered JOIN outbox_partition p USING (partition)
    WHERE outbox.seq = numbered.seq RETURNING outbox.partition
  )
  UPDATE outbox_partition p SET head = p.head + placed_here.n
  FROM (SELECT partition, count(*) AS n FROM placed GROUP BY partition) AS placed_here
  WHERE p.partition = placed_here.partition`;

const LAG = `
  SELECT (sum(p.head - p.published) + (SELECT count(*) FROM outbox WHERE position IS NULL))::int AS events,
    coalesce(extract(epoch FROM clock_timestamp() - least(
      min((SELECT recorded_at FROM outbox o WHERE o.partition = p.partition AND o.position > p.published ORDER BY position LIMIT 1)),
      (SELECT min(recorded_at) FROM outbox WHERE position IS NULL))), 0)::float8 AS seconds
  FROM outbox_partition p`;

const eventOf = ({ envelope, position }: OutboxRow): EventEnvelope => ({ ...envelope, position });

/** The outbox in SQL: leases of partitions, positions of committed events, how far they are published. */
export class OutboxStore {
  constructor(private readonly database: Database) {}

  /**
   * Takes the partitions that nobody holds and renews those held; answers all that are held now. A lease that
   * ends later than any could was made before the database's clock stepped back: its holder, where there is
   * one still, takes it anew.
   */
  async lease(owner: string, seconds: number): Promise<number[]> {
    const rows = await this.query<{ partition: number }>(
      `WITH free AS (
         SELECT partition FROM outbox_partition
         WHERE lease_owner = $1 OR lease_until IS NULL
           OR lease_until NOT BETWEEN clock_timestamp() AND clock_timestamp() + make_interval(secs => $2)
         ORDER BY partition FOR UPDATE SKIP LOCKED)
       UPDATE outbox_partition SET lease_owner = $1, lease_until = clock_timestamp() + make_interval(secs => $2)
       WHERE partition IN (SELECT partition FROM free) RETURNING partition`,
      [owner, seconds],
    );
    return rows.map(({ partition }) => partition);
  }

  async release(owner: string): Promise<void> {
    await this.query(
      'UPDATE outbox_partition SET lease_owner = NULL, lease_until = NULL WHERE lease_owner = $1',
      [owner],
    );
  }

  /** Whether a turn of this owner would find something to do. */
  async hasWork(owner: string): Promise<boolean> {
    const [row] = await this.query<{ found: boolean }>(
      `SELECT EXISTS (SELECT FROM outbox WHERE position IS NULL)
           OR EXISTS (SELECT FROM outbox_partition WHERE lease_owner = $1 AND head > published) AS found`,
      [owner],
    );
    return row?.found ?? false;
  }

  /**
   * Gives each committed event of the partitions held its position: the next after the partition's head, in
   * the order in which the rows were made. An event that commits later gets a later position, whatever its
   * seq, so none is skipped.
   */
  async place(owner: string): Promise<void> {
    await this.database.system(PROVINCE, async (tx) => {
      // A statement of its own, so that the next one sees everything that was committed before the lock was
      // had.
      const held = await tx.query<{ partition: number }>(
        `SELECT partition FROM outbox_partition WHERE lease_owner = $1 AND lease_until > clock_timestamp()
         ORDER BY partition FOR UPDATE`,
        [owner],
      );
      await tx.query(PLACE, [held.map(({ partition }) => partition), PLACED_AT_ONCE]);
    });
  }

  /** The next events to publish of the partitions held, by partition and position. */
  async unpublished(owner: string): Promise<EventEnvelope[]> {
    const rows = await this.query<OutboxRow>(
      `SELECT o.partition, o.position, o.envelope FROM outbox_partition p
       CROSS JOIN LATERAL (
         SELECT partition, position, envelope FROM outbox
         WHERE partition = p.partition AND position > p.published ORDER BY position LIMIT $2) o
       WHERE p.lease_owner = $1 AND p.head > p.published
       ORDER BY o.partition, o.position`,
      [owner, PUBLISHED_AT_ONCE],
    );
    return rows.map(eventOf);
  }

  async markPublished(reached: ReadonlyMap<number, number>): Promise<void> {
    await this.query(
      `UPDATE outbox_partition p SET published = greatest(p.published, r.position)
       FROM unnest($1::int[], $2::bigint[]) AS r (partition, position) WHERE p.partition = r.partition`,
      [[...reached.keys()], [...reached.values()]],
    );
  }

  heads(): Promise<{ partition: number; head: number }[]> {
    return this.query('SELECT partition, head FROM outbox_partition ORDER BY partition');
  }

  /** Events of a partition after a position, and the position up to which none is left out. */
  async read(
    partition: number,
    after: number,
    limit: number,
  ): Promise<{ events: EventEnvelope[]; upTo: number }> {
    // The head comes first: what is placed afterwards may or may not be among the events.
    const [row] = await this.query<{ head: number }>(
      'SELECT head FROM outbox_partition WHERE partition = $1',
      [partition],
    );
    const rows = await this.query<OutboxRow & { bytes: number }>(
      `SELECT partition, position, envelope, octet_length(envelope::text) AS bytes FROM outbox
       WHERE partition = $1 AND position > $2 ORDER BY position LIMIT $3`,
      [partition, after, limit],
    );
    const fitting = withinBytes(rows);
    const isWhole = fitting.length === rows.length && rows.length < limit;
    const last = fitting.at(-1)?.position ?? after;
    return { events: fitting.map(eventOf), upTo: isWhole ? Math.max(last, row?.head ?? 0) : last };
  }

  /** Events that are not published yet, and the age of the oldest in seconds. */
  async lag(): Promise<{ events: number; seconds: number }> {
    const [row] = await this.query<{ events: number; seconds: number }>(LAG);
    return row ?? { events: 0, seconds: 0 };
  }

  private query<R>(sql: string, params?: unknown[]): Promise<R[]> {
    return this.database.dataSource.query(sql, params).then(rowsOf<R>);
  }
}

// TypeORM answers an UPDATE with its rows and their count.
const rowsOf = <R>(result: unknown): R[] =>
  (Array.isArray(result) && Array.isArray(result[0]) ? result[0] : result) as R[];

function withinBytes<R extends { readonly bytes: number }>(rows: readonly R[]): R[] {
  let sum = 0;
  return rows.filter(({ bytes }, i) => {
    sum += bytes;
    return i === 0 || sum <= READ_BYTES;
  });
}
