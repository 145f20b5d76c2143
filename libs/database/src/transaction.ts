import type { Aggregate, EventNameOf, StateOf } from '@yinhu/contracts/kernel';
import type { EntityManager } from 'typeorm';

/** What a use case reads through. Rows outside the caller's scope are not there. */
export interface ReadTransaction {
  /** TypeORM's repositories within this transaction, for look-ups and simple writes. */
  readonly manager: EntityManager;
  /**
   * Rows of a statement, those of RETURNING included. bigint comes as a number, date as `YYYY-MM-DD`,
   * timestamptz as Date, numeric as text.
   */
  query<R>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  /** The first row, if any. */
  one<R>(sql: string, params?: readonly unknown[]): Promise<R | undefined>;
}

/** A statement with its values. */
export type Statement = readonly [sql: string, params: readonly unknown[]];

/** A use case's one transaction: what it emits and audits is stored with its effects, or not at all. */
export interface Transaction extends ReadTransaction {
  /**
   * Sends a statement whose result nobody waits for. It runs after those before it and before whatever is
   * asked next; if it fails, so does the transaction.
   */
  write(sql: string, params?: readonly unknown[]): void;
  /** Adds an event to the outbox. */
  emit<A extends Aggregate>(aggregate: A, event: EventNameOf<A>, emission: Emission<StateOf<A>>): void;
  /** Adds to the audit trail: who changed what in which record, and why. */
  audit(record: AuditRecord): void;
}

export interface Emission<S = unknown> {
  /** The aggregate's id. */
  readonly id: string;
  /**
   * The aggregate's new version: 1, 2, 3 … A version that was emitted before makes the transaction fail with
   * `conflict`.
   */
  readonly version: number;
  /** Division that scopes the aggregate. */
  readonly division: string;
  /** The whole new state. */
  readonly state: S;
  /** When it took effect; the call's effective instant unless given. */
  readonly at?: Date;
}

export interface AuditRecord {
  /** Kind of record, for example `filing`. */
  readonly aggregate: string;
  readonly id: string;
  readonly action: string;
  readonly reason?: string;
  readonly division: string;
  /** What changed, as JSON. Never personal data in the clear. */
  readonly detail?: unknown;
}
