import type { Aggregate, Call, EventNameOf, ServiceName, StateOf } from '@yinhu/contracts';
import type { PoolClient, QueryResult } from 'pg';
import type { EntityManager } from 'typeorm';
import { insertAudit } from './audit.ts';
import { gather } from './connection.ts';
import { envelopeOf, insertOutbox, type OutboxEnvelope } from './outbox.ts';
import { prepared } from './prepared.ts';
import type { AuditRecord, Emission, ReadTransaction, Transaction } from './transaction.ts';

/** Reads on one connection, within the transaction that is open there. */
export class Reads implements ReadTransaction {
  private isOver = false;

  constructor(
    private readonly entities: EntityManager,
    protected readonly client: PoolClient,
  ) {}

  get manager(): EntityManager {
    return this.entities;
  }

  async query<R>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    if (this.isOver) throw new Error('the transaction is over: something in it was not waited for');
    return (await this.send(sql, params)).rows as R[];
  }

  protected send(sql: string, params: readonly unknown[]): Promise<QueryResult> {
    return this.client.query(sql, [...params]);
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
    client: PoolClient,
    private readonly service: ServiceName,
    private readonly call: Call | null,
  ) {
    super(entities, client);
  }

  protected override send(sql: string, params: readonly unknown[]): Promise<QueryResult> {
    gather(this.client);
    return this.client.query(prepared(sql, params));
  }

  override async query<R>(sql: string, params?: readonly unknown[]): Promise<R[]> {
    return super.query<R>(sql, params).catch((error) => this.fail(error));
  }

  /** After a failed write the server only says that the transaction is aborted: what it said of the write is thrown. */
  fail(error: unknown): never {
    throw this.failure ?? error;
  }

  /** Not waited for: the connection keeps the order. */
  write(sql: string, params: readonly unknown[] = []): void {
    this.send(sql, params).catch((error: unknown) => {
      this.failure ??= error;
    });
  }

  emit<A extends Aggregate>(aggregate: A, event: EventNameOf<A>, emission: Emission<StateOf<A>>): void {
    if (process.env.YINHU_CHECK_OUTPUT === '1') aggregate.state.parse(emission.state);
    const context = { service: this.service, at: this.call?.at ?? new Date(), traceparent: this.call?.traceparent };
    this.envelopes.push(envelopeOf(aggregate, event, emission, context));
  }

  audit(record: AuditRecord): void {
    this.records.push(record);
  }

  get hasEmitted(): boolean {
    return this.envelopes.length > 0;
  }

  /** Statements that are still to run: the events and the audit trail. */
  statements(): string[] {
    return [
      ...(this.envelopes.length ? [insertOutbox(this.envelopes)] : []),
      ...(this.records.length ? [insertAudit(this.records, this.call)] : []),
    ];
  }
}
