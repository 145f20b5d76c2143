import type { Call, DeadLetter, DeadLetterFilter, EventEnvelope } from '@yinhu/contracts/kernel';
import { PROVINCE } from '@yinhu/contracts/system';
import { type Conditions, type Database, pageOf } from '@yinhu/database';
import { faultOf } from './fault.ts';
import { errorTextOf, type Inbox } from './inbox.ts';

export interface DeadLetterQuery {
  readonly filter: DeadLetterFilter & { readonly id?: string[]; readonly waiting?: boolean };
  readonly range: readonly [number, number];
  readonly sort: readonly [string, 'ASC' | 'DESC'];
}

type Row = Omit<DeadLetter, 'failedAt' | 'replayedAt'> & {
  readonly failedAt: Date;
  readonly replayedAt: Date | null;
};

const COLUMNS = `id, consumer, event_id AS "eventId", envelope->>'type' AS type, envelope->>'aggregate' AS aggregate,
  envelope->>'subject' AS subject, envelope->>'division' AS division, error, attempts, failed_at AS "failedAt", replayed_at AS "replayedAt"`;

const deadLetterOf = (row: Row): DeadLetter => ({
  ...row,
  failedAt: row.failedAt.toISOString(),
  replayedAt: row.replayedAt?.toISOString() ?? null,
});

/** What a filter asks of a dead letter. */
export const chosenBy = ({ consumer, type, error, failedFrom, failedTo }: DeadLetterFilter): Conditions => [
  ['consumer = ?', consumer],
  [`envelope->>'type' = ?`, type],
  ['strpos(lower(error), lower(?)) > 0', error],
  ['failed_at >= ?', failedFrom],
  ['failed_at <= ?', failedTo],
];

/** Dead letters of a service, latest first unless asked otherwise. */
export async function listDeadLetters(
  database: Database,
  call: Call,
  { filter, range, sort }: DeadLetterQuery,
) {
  const page = await database.read(call, (tx) =>
    pageOf<Row>(tx, {
      select: COLUMNS,
      from: 'dead_letter',
      conditions: [
        ['id::text = ANY (?)', filter.id],
        ['(replayed_at IS NULL) = ?', filter.waiting],
        ...chosenBy(filter),
      ],
      orderBy: [
        ['failed_at', sort[1]],
        ['id', sort[1]],
      ],
      range,
    }),
  );
  return { ...page, items: page.items.map(deadLetterOf) };
}

/** Dead letters of one consumer: how many wait, and applying one again. */
export class DeadLetters {
  constructor(
    private readonly database: Database,
    private readonly inbox: Inbox,
  ) {}

  waiting(): Promise<number> {
    return this.database.system(PROVINCE, async (tx) => {
      const sql =
        'SELECT count(*)::int AS count FROM dead_letter WHERE consumer = $1 AND replayed_at IS NULL';
      return (await tx.one<{ count: number }>(sql, [await this.inbox.nameIn(tx)]))?.count ?? 0;
    });
  }

  /**
   * Undefined when this consumer has no dead letter with this id. One that was applied before is not applied
   * again.
   */
  async replay(id: string): Promise<DeadLetter | undefined> {
    await this.attempt(id);
    return this.find(id);
  }

  /** The same; answers what it failed with. */
  async attempt(id: string): Promise<{ readonly error: unknown } | undefined> {
    try {
      await this.applyOnce(id);
      return undefined;
    } catch (error) {
      if (faultOf(error) !== 'outage') await this.recordFailure(id, error);
      return { error };
    }
  }

  private applyOnce(id: string): Promise<void> {
    return this.database.system(PROVINCE, async (tx) => {
      const consumer = await this.inbox.nameIn(tx);
      const letter = await tx.one<{ envelope: EventEnvelope }>(
        'SELECT envelope FROM dead_letter WHERE id = $1 AND consumer = $2 AND replayed_at IS NULL FOR UPDATE',
        [id, consumer],
      );
      if (!letter) return;
      const applied = `UPDATE inbox SET outcome = 'applied', applied_at = clock_timestamp() WHERE consumer = $1 AND event_id = $2`;
      await tx.query(applied, [consumer, letter.envelope.id]);
      await this.inbox.react([letter.envelope], tx);
      await tx.query(
        'UPDATE dead_letter SET replayed_at = clock_timestamp(), attempts = attempts + 1 WHERE id = $1',
        [id],
      );
    });
  }

  private recordFailure(id: string, error: unknown): Promise<void> {
    return this.database.system(PROVINCE, async (tx) => {
      const sql =
        'UPDATE dead_letter SET attempts = attempts + 1, failed_at = clock_timestamp(), error = $2 WHERE id = $1';
      await tx.query(sql, [id, errorTextOf(error)]);
    });
  }

  private find(id: string): Promise<DeadLetter | undefined> {
    return this.database.system(PROVINCE, async (tx) => {
      const sql = `SELECT ${COLUMNS} FROM dead_letter WHERE id = $1 AND consumer = $2`;
      const row = await tx.one<Row>(sql, [id, await this.inbox.nameIn(tx)]);
      return row && deadLetterOf(row);
    });
  }
}
