import { type Call, type DeadLetterFilter, type DeadLetterReplay, Problem } from '@yinhu/contracts/kernel';
import { PROVINCE } from '@yinhu/contracts/system';
import {
  type Conditions,
  type Database,
  isUniqueViolation,
  type ReadTransaction,
  type Transaction,
  whereOf,
} from '@yinhu/database';
import { v7 } from 'uuid';
import { chosenBy, type DeadLetters } from './dead-letters.ts';
import { faultOf } from './fault.ts';
import { errorTextOf, type Inbox } from './inbox.ts';

type Row = Omit<DeadLetterReplay, 'startedAt' | 'endedAt'> & {
  readonly startedAt: Date;
  readonly endedAt: Date | null;
};

const COLUMNS = `id, filter, state, total, applied, failed, error, started_at AS "startedAt", ended_at AS "endedAt"`;
/** Of each record the versions in their order. */
const IN_ORDER = `consumer, envelope->>'aggregate', envelope->>'subject', (envelope->>'aggregateversion')::int, id`;

const replayOf = (row: Row): DeadLetterReplay => ({
  ...row,
  startedAt: row.startedAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
});

const waitingOf = (consumer: string, filter: DeadLetterFilter): Conditions => [
  ['(replayed_at IS NULL) = ?', true],
  ['consumer = ?', consumer],
  ...chosenBy(filter),
];

/** @throws Problem `not_found` */
export function cancelReplay(database: Database, call: Call, id: string): Promise<DeadLetterReplay> {
  return database.transaction(call, async (tx) => {
    const end = `UPDATE dead_letter_replay SET state = 'cancelled', ended_at = clock_timestamp() WHERE id = $1 AND state = 'running'`;
    await tx.query(end, [id]);
    const row = await tx.one<Row>(`SELECT ${COLUMNS} FROM dead_letter_replay WHERE id = $1`, [id]);
    if (!row) throw new Problem('not_found', { what: id });
    tx.audit({
      aggregate: 'dead-letter-replay',
      id,
      action: 'cancel',
      division: PROVINCE,
      detail: { applied: row.applied },
    });
    return replayOf(row);
  });
}

export async function latestReplay(tx: ReadTransaction): Promise<DeadLetterReplay | null> {
  const row = await tx.one<Row>(`SELECT ${COLUMNS} FROM dead_letter_replay ORDER BY started_at DESC LIMIT 1`);
  return row ? replayOf(row) : null;
}

/**
 * Works on the replay that runs. Whoever does holds its row's lock for a letter at a time, so a process that
 * dies leaves it to others.
 */
export class Replays {
  constructor(
    private readonly database: Database,
    private readonly inbox: Inbox,
    private readonly letters: DeadLetters,
    private readonly signal: AbortSignal,
  ) {}

  /**
   * Has the letters of a filter replayed, by whatever replica comes to it. @throws Problem `conflict` while
   * another replay runs
   */
  begin(call: Call, filter: DeadLetterFilter): Promise<DeadLetterReplay> {
    return this.database.transaction(call, async (tx) => {
      const began = await this.insert(tx, filter).catch((error) => {
        throw isUniqueViolation(error, 'dead_letter_replay_running') ? new Problem('conflict') : error;
      });
      const detail = { filter, total: began.total };
      tx.audit({
        aggregate: 'dead-letter-replay',
        id: began.id,
        action: 'begin',
        division: PROVINCE,
        detail,
      });
      return began;
    });
  }

  /** Resolves when nothing is left that this replica could do. */
  async work(): Promise<void> {
    while (!this.signal.aborted && (await this.step()));
  }

  /** Sees one letter through; answers whether to go on. */
  private step(): Promise<boolean> {
    return this.database.system(PROVINCE, async (tx) => {
      const replay = await tx.one<Row>(
        `SELECT ${COLUMNS} FROM dead_letter_replay WHERE state = 'running' FOR UPDATE SKIP LOCKED`,
      );
      if (!replay) return false;
      const next = await this.nextLetter(tx, replay);
      if (!next) return this.end(tx, replay.id, 'done');
      const failure = await this.letters.attempt(next);
      const fault = failure && faultOf(failure.error);
      if (fault === 'outage') return false;
      await tx.query(
        `UPDATE dead_letter_replay SET applied = applied + $2, failed = failed + $3, error = coalesce($4, error) WHERE id = $1`,
        [replay.id, failure ? 0 : 1, failure ? 1 : 0, failure ? errorTextOf(failure.error) : null],
      );
      return fault === 'service' ? this.end(tx, replay.id, 'stopped') : true;
    });
  }

  private async insert(tx: Transaction, filter: DeadLetterFilter): Promise<DeadLetterReplay> {
    const { where, params } = whereOf(waitingOf(await this.inbox.nameIn(tx), filter));
    const row = await tx.one<Row>(
      `INSERT INTO dead_letter_replay (id, filter, total, started_at)
       SELECT $${params.length + 1}::uuid, $${params.length + 2}::jsonb, count(*)::int, clock_timestamp() FROM dead_letter WHERE ${where}
       RETURNING ${COLUMNS}`,
      [...params, v7(), JSON.stringify(filter)],
    );
    if (!row) throw new Error('the replay was not recorded');
    return replayOf(row);
  }

  private async nextLetter(tx: Transaction, { id, filter }: Row): Promise<string | undefined> {
    const { where, params } = whereOf([
      ...waitingOf(await this.inbox.nameIn(tx), filter),
      // One that failed again meanwhile is not tried a second time.
      ['failed_at <= (SELECT started_at FROM dead_letter_replay WHERE id = ?)', id],
    ]);
    return (
      await tx.one<{ id: string }>(
        `SELECT id FROM dead_letter WHERE ${where} ORDER BY ${IN_ORDER} LIMIT 1`,
        params,
      )
    )?.id;
  }

  private async end(tx: Transaction, id: string, state: 'done' | 'stopped'): Promise<false> {
    await tx.query('UPDATE dead_letter_replay SET state = $2, ended_at = clock_timestamp() WHERE id = $1', [
      id,
      state,
    ]);
    return false;
  }
}
