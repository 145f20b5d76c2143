import type { Call, DeadLetter, EventEnvelope } from '@yinhu/contracts';
import { type Database, pageOf } from '@yinhu/database';
import { PROVINCE } from '../province.ts';
import { errorTextOf, type Inbox } from './inbox.ts';

export interface DeadLetterQuery {
  readonly filter: { readonly id?: string[]; readonly waiting?: boolean; readonly consumer?: string; readonly type?: string };
  readonly range: readonly [number, number];
  readonly sort: readonly [string, 'ASC' | 'DESC'];
}

type Row = Omit<DeadLetter, 'failedAt' | 'replayedAt'> & { readonly failedAt: Date; readonly replayedAt: Date | null };

const COLUMNS = `id, consumer, event_id AS "eventId", envelope->>'type' AS type, envelope->>'aggregate' AS aggregate,
  envelope->>'subject' AS subject, envelope->>'division' AS division, error, attempts, failed_at AS "failedAt", replayed_at AS "replayedAt"`;

const deadLetterOf = (row: Row): DeadLetter => ({
  ...row,
  failedAt: row.failedAt.toISOString(),
  replayedAt: row.replayedAt?.toISOString() ?? null,
});

/** Dead letters of a service, latest first unless asked otherwise. */
export async function listDeadLetters(database: Database, call: Call, { filter, range, sort }: DeadLetterQuery) {
  const page = await database.read(call, (tx) =>
    pageOf<Row>(tx, {
      select: COLUMNS,
      from: 'dead_letter',
      conditions: [
        ['id::text = ANY (?)', filter.id],
        ['(replayed_at IS NULL) = ?', filter.waiting],
        ['consumer = ?', filter.consumer],
        [`envelope->>'type' = ?`, filter.type],
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
      const sql = 'SELECT count(*)::int AS count FROM dead_letter WHERE consumer = $1 AND replayed_at IS NULL';
      return (await tx.one<{ count: number }>(sql, [await this.inbox.nameIn(tx)]))?.count ?? 0;
    });
  }

  /** Undefined when this consumer has no dead letter with this id. One that was applied before is not applied again. */
  async replay(id: string): Promise<DeadLetter | undefined> {
    try {
      await this.applyOnce(id);
    } catch (error) {
      await this.recordFailure(id, error);
    }
    return this.find(id);
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
      await tx.query('UPDATE dead_letter SET replayed_at = clock_timestamp(), attempts = attempts + 1 WHERE id = $1', [id]);
    });
  }

  private recordFailure(id: string, error: unknown): Promise<void> {
    return this.database.system(PROVINCE, async (tx) => {
      const sql = 'UPDATE dead_letter SET attempts = attempts + 1, failed_at = clock_timestamp(), error = $2 WHERE id = $1';
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
