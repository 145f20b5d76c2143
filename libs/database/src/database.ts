import { setTimeout as sleep } from 'node:timers/promises';
import { type Call, monotonicNow, Problem, type ServiceName } from '@yinhu/contracts/kernel';
import pLimit from 'p-limit';
import type { QueryResult } from 'pg';
import type { Logger } from 'pino';
import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { commit, runStatements, withConnection } from './connection.ts';
import { createDataSource, type DatabaseOptions } from './data-source.ts';
import { claimStatements, earlierAnswer, insertAnswer, purgeAnswers } from './idempotency.ts';
import type { LentClient } from './pooled-client.ts';
import { afterCommit, withRetries } from './retry.ts';
import { beginStatements, type Session, sessionOf } from './session.ts';
import type { SilenceWatch } from './silence-watch.ts';
import type { ReadTransaction, Transaction } from './transaction.ts';
import { Reads, UnitOfWork } from './unit-of-work.ts';

/** A service whose database takes longer than this to answer nothing at all has none. */
const ANSWERS_WITHIN_MS = 1_500;
const PURGE_EVERY_MS = 10 * 60_000;
/**
 * Use cases that write at once: more than that only wait for each other's locks and processors, and hold
 * connections that reads could have.
 */
const MOST_WRITING = 5;
const DIVISION = /^\d{2,12}$/;

/** Not connected until `connect()`. */
export const createDatabase = (options: DatabaseOptions): Database => new Database(options);

/**
 * A service's database. Whatever is done in it is done in a transaction that knows whose scope it has.
 *
 * All of its transactions answer `service_unavailable` when PostgreSQL is not there and nothing happened,
 * `outcome_unknown` when it was lost after it was told to commit, `deadline_exceeded` when the call's
 * deadline passes within a statement, and `conflict` when others keep changing the same records.
 */
export class Database {
  readonly dataSource: DataSource;
  private readonly watch: SilenceWatch;
  readonly service: ServiceName;
  private readonly logger?: Logger;
  private readonly wakes: (() => void)[] = [];
  private readonly open = new Set<Promise<unknown>>();
  private readonly writing = pLimit(MOST_WRITING);
  /** Calls whose keyed transaction was begun; looked at in tests and development only. */
  private readonly answered = new WeakSet<Call>();
  private purgedAt = monotonicNow();

  constructor(options: DatabaseOptions) {
    const { source, watch } = createDataSource(options);
    this.dataSource = source;
    this.watch = watch;
    this.service = options.service;
    this.logger = options.logger;
  }

  async connect(): Promise<void> {
    if (!this.dataSource.isInitialized) await this.dataSource.initialize();
  }

  /** Waits for the transactions that are open. */
  async close(): Promise<void> {
    await Promise.allSettled(this.open);
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
    this.watch.stop();
  }

  /**
   * What a connection of the pool, such as a use case would get, answers within this time: the server's
   * clock. Undefined: it does not answer.
   */
  async answers(withinMs = ANSWERS_WITHIN_MS): Promise<Date | undefined> {
    const late = new AbortController();
    const asked = this.dataSource.query<{ at: Date }[]>('SELECT clock_timestamp() AS at').then(
      ([row]) => row?.at,
      () => undefined,
    );
    const tooLate = sleep(withinMs, undefined, { signal: late.signal }).catch(() => undefined);
    return Promise.race([asked, tooLate]).finally(() => late.abort());
  }

  /** `wake` is called after each commit that wrote outbox rows. */
  onOutbox(wake: () => void): void {
    this.wakes.push(wake);
  }

  /**
   * The one transaction of a use case, in the caller's scope. The work may be done several times, when it
   * loses to concurrent transactions: what it does besides the database must stand that.
   *
   * With an idempotency key the answer is stored as JSON together with the effects for 24 hours, and a repeat
   * gets it without doing the work: then instants are texts. Throws `idempotency_in_progress`,
   * `idempotency_mismatch`.
   */
  transaction<T>(call: Call, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const keyed = call.idempotencyKey === undefined ? null : call;
    if (keyed) this.requireOnlyOne(keyed);
    if (keyed) this.purgeNowAndThen();
    const claim = keyed ? claimStatements(keyed) : [];
    const once = async (tx: Transaction, claimed: QueryResult[]) => {
      if (!keyed) return work(tx);
      const earlier = earlierAnswer(keyed, claimed);
      if (earlier) return earlier.response as T;
      const answer = await work(tx);
      tx.write(...insertAnswer(keyed, answer));
      return answer;
    };
    return this.untilDone(this.writing(() => this.run(call, sessionOf(call), claim, once)));
  }

  /** Reads in the caller's scope. */
  read<T>(call: Call, work: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    return this.lend(async (client, manager) => {
      // Not waited for: the first query follows in the same round trip. Should it fail, nothing is in scope.
      const begun = runStatements(client, beginStatements(sessionOf(call), 'READ ONLY'));
      const tx = new Reads(manager, client);
      const [beginning, answer] = await Promise.allSettled([begun, (async () => work(tx))()]);
      tx.end();
      if (beginning.status === 'rejected') throw beginning.reason;
      if (answer.status === 'rejected') throw answer.reason;
      await commit(client);
      return answer.value;
    });
  }

  /**
   * A transaction of the system itself (event consumers, relay, recount). `scope` is a division code: a
   * province's, such as `36`, for all of it.
   */
  system<T>(scope: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    if (!DIVISION.test(scope)) throw new Error(`the system needs a division to act in, not “${scope}”`);
    return this.run(null, { scope, role: 'system' }, [], work);
  }

  /** A second transaction of the call would find the first one's answer under its key. */
  private requireOnlyOne(call: Call): void {
    if (process.env.YINHU_CHECK_OUTPUT !== '1') return;
    if (this.answered.has(call))
      throw new Error(
        `${call.operation} has a key and does more than one transaction: say \`unkeyed\` or make it one`,
      );
    this.answered.add(call);
  }

  private async run<T>(
    call: Call | null,
    session: Session,
    opening: readonly string[],
    work: (tx: Transaction, opened: QueryResult[]) => Promise<T>,
  ): Promise<T> {
    if (session.deadline && session.deadline <= monotonicNow()) throw new Problem('deadline_exceeded');
    const attempt = async (client: LentClient, manager: EntityManager) => {
      const begun = runStatements(client, [...beginStatements(session, 'READ WRITE'), ...opening]);
      const tx = new UnitOfWork(manager, client, this.service, call);
      try {
        // Waited for first only where there is something to learn from it; else the first question goes in
        // the same round trip.
        tx.leave(begun);
        const opened = opening.length > 0 ? (await begun).slice(-opening.length) : [];
        const answer = await work(tx, opened);
        // Outside of a transaction nothing is announced.
        await begun;
        tx.requireConnection();
        tx.store();
        tx.end();
        await commit(client).catch((error) => {
          throw afterCommit(error, tx.failureOr(error));
        });
        return { answer, hasEmitted: tx.hasEmitted };
      } catch (error) {
        // What TypeORM asked, it asked past us.
        throw error instanceof QueryFailedError ? tx.failureOr(error) : error;
      } finally {
        tx.end();
      }
    };
    const { answer, hasEmitted } = await this.lend(attempt);
    if (hasEmitted) for (const wake of this.wakes) wake();
    return answer;
  }

  private lend<T>(use: (client: LentClient, manager: EntityManager) => Promise<T>): Promise<T> {
    return this.untilDone(withRetries(() => withConnection(this.dataSource, use)));
  }

  /** Keeps the connections open until then. */
  private async untilDone<T>(done: Promise<T>): Promise<T> {
    this.open.add(done);
    try {
      return await done;
    } finally {
      this.open.delete(done);
    }
  }

  private purgeNowAndThen(): void {
    if (monotonicNow() - this.purgedAt < PURGE_EVERY_MS) return;
    this.purgedAt = monotonicNow();
    this.lend(purgeAnswers).catch((error: Error) =>
      this.logger?.warn({ error: error.message }, 'expired idempotency keys could not be purged'),
    );
  }
}
