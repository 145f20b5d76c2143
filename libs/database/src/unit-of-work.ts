import type { Aggregate, Call, EventNameOf, ServiceName, StateOf } from '@yinhu/contracts/kernel';
import type { EntityManager } from 'typeorm';
import { insertAudit } from './audit.ts';
import { envelopeOf, insertOutbox, type OutboxEnvelope } from './outbox.ts';
import type { LentClient } from './pooled-client.ts';
import { isConnectionLost } from './postgres-errors.ts';
import type { AuditRecord, Emission, ReadTransaction, Transaction } from './transaction.ts';

/** Reads on one connection, within the transaction that is open there. */
export class Reads implements ReadTransaction {
  private isOver = false;

  constructor(
    private readonly entities: EntityManager,
    protected readonly client: LentClient,
  ) {}

  get manager(): EntityManager {
    return this.entities;
  }

  async query<R>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    if (this.isOver) throw new Error('the transaction is over: something in it was not waited for');
    return (await this.client.query(sql, [...params])).rows as R[];
  }

  async one<R>(sql: string, params?: readonly unknown[]): Promise<R | undefined> {
    return (await this.query<R>(sql, params))[0];
  }

  /** From here on the connection is another caller's, with another scope. */
  end(): void {
    this.isOver = true;
  }
}

/** Gathers what the work emits and audits, to be stored in the round trip of the commit. */
export class UnitOfWork extends Reads implements Transaction {
  private readonly envelopes: OutboxEnvelope[] = [];
  private readonly records: AuditRecord[] = [];
  private failure: unknown;

  constructor(
    entities: EntityManager,
    client: LentClient,
    private readonly service: ServiceName,
    private readonly call: Call | null,
  ) {
    super(entities, client);
    client.prepares = true;
  }

  override end(): void {
    super.end();
    this.client.prepares = false;
  }

  override async query<R>(sql: string, params?: readonly unknown[]): Promise<R[]> {
    return super.query<R>(sql, params).catch((error) => {
      if (isConnectionLost(error)) this.failure ??= error;
      throw this.failureOr(error);
    });
  }

  /**
   * A transaction whose connection was lost has changed nothing, though the work went on: there is nothing to
   * commit.
   */
  requireConnection(): void {
    if (isConnectionLost(this.failure)) throw this.failure;
  }

  /**
   * After a failed write the server only says that the transaction is aborted: what it said of the write
   * tells why.
   */
  failureOr(error: unknown): unknown {
    return this.failure ?? error;
  }

  /** Not waited for: the connection keeps the order. */
  write(sql: string, params: readonly unknown[] = []): void {
    this.leave(this.client.query(sql, [...params]));
  }

  /** Does not wait for what was sent: the first failure is thrown when something is asked next. */
  leave(sent: Promise<unknown>): void {
    sent.catch((error: unknown) => {
      this.failure ??= error;
    });
  }

  emit<A extends Aggregate>(aggregate: A, event: EventNameOf<A>, emission: Emission<StateOf<A>>): void {
    if (process.env.YINHU_CHECK_OUTPUT === '1') aggregate.state.parse(emission.state);
    const context = {
      service: this.service,
      at: this.call?.at ?? new Date(),
      traceparent: this.call?.traceparent,
    };
    this.envelopes.push(envelopeOf(aggregate, event, emission, context));
  }

  audit(record: AuditRecord): void {
    this.records.push(record);
  }

  get hasEmitted(): boolean {
    return this.envelopes.length > 0;
  }

  /** Stores what was emitted and audited. */
  store(): void {
    if (this.envelopes.length > 0) this.write(...insertOutbox(this.envelopes));
    if (this.records.length > 0) this.write(...insertAudit(this.records, this.call));
  }
}
