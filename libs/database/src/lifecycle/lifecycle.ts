import type { Actor, Aggregate, EventNameOf, StateOf } from '@yinhu/contracts/kernel';
import type { AuditRecord, Transaction } from '../transaction.ts';
import { type RecordClass, storeRecord } from './records.ts';
import { nextState, type RefusalNames, type TransitionTable } from './transitions.ts';

/** A record with a status. `version` counts its steps; records that announce nothing may lack it. */
export interface Stateful {
  readonly id: string;
  readonly status: string;
  readonly version?: number;
}

/** Who takes a step: a person, or a part of the system that has a name of its own. */
export type StepActor = Pick<Actor, 'userId' | 'name'> & Partial<Actor>;

export interface StepCause {
  readonly by: StepActor;
  readonly at: Date;
  readonly reason?: string | null;
}

/** One step in the life of a record, with the record before (null when the step creates it) and after it. */
export type Step<R, Action extends string, Extra = unknown> = Extra & {
  readonly action: Action;
  readonly before: R | null;
  readonly after: R;
  readonly by: StepActor;
  readonly at: Date;
  readonly reason: string | null;
};

/** A row of a history table by its column names. */
type HistoryRow = Readonly<Record<string, unknown>>;

export interface LifecycleOptions<
  R extends Stateful,
  Extra,
  Action extends string,
  First extends string,
  A extends Aggregate,
> {
  /** Kind of record in the audit trail, for example `filing`. */
  readonly kind: string;
  /** The rows that hold the records; what a record carries besides their columns is not stored. */
  readonly entity: RecordClass<object>;
  /**
   * The actions that create a record, each with the status it begins with; null where whoever creates it
   * chooses.
   */
  readonly initial: Readonly<Record<First, R['status'] | null>>;
  readonly transitions: TransitionTable<R['status'], Action>;
  readonly refusals?: RefusalNames<NoInfer<Action>>;
  /** What every step sets by its instant. */
  stamp?(at: Date): Partial<R>;
  /** The table that keeps the steps, with its columns besides version, at, action, by_name and reason. */
  readonly history?: {
    readonly table: string;
    row(step: Step<R, NoInfer<Action | First>, Extra>): HistoryRow;
  };
  /** The event that announces each step, with the whole state after it. */
  readonly announces?: {
    readonly aggregate: A;
    readonly events: Readonly<Record<NoInfer<Action | First>, NoInfer<EventNameOf<A>>>>;
    state(step: Step<R, NoInfer<Action | First>, Extra>): NoInfer<StateOf<A>>;
  };
  /** The division that a record belongs to. */
  division(record: R): string;
  /** What the audit trail says besides kind, id, action, reason and division. */
  audit?(step: Step<R, NoInfer<Action | First>, Extra>): Partial<Pick<AuditRecord, 'action' | 'detail'>>;
}

/**
 * How records of one kind change: the table of transitions, and what each step leaves behind. A step is made
 * without the database (`begin`, `take`) and then stored with its history, event and audit entry in the
 * caller's transaction.
 */
export class Lifecycle<
  R extends Stateful,
  Extra,
  Action extends string,
  First extends string,
  A extends Aggregate,
> {
  constructor(private readonly options: LifecycleOptions<R, Extra, Action, First, A>) {}

  get transitions(): TransitionTable<R['status'], Action> {
    return this.options.transitions;
  }

  /** What can be done to a record that exists. */
  get actions(): readonly Action[] {
    return Object.keys(this.options.transitions) as Action[];
  }

  /** The status after an action. @throws Problem `invalid_transition` where the table has none */
  next(status: R['status'], action: Action): R['status'] {
    return nextState<R['status'], Action>(this.options.transitions, status, action, this.options.refusals);
  }

  /** The step that creates a record. */
  begin<X extends StepCause>(action: First, record: R, cause: X): Step<R, Action | First, X> {
    const after = { ...record, status: this.options.initial[action] ?? record.status, version: 1 };
    return { ...cause, action, before: null, after, reason: cause.reason ?? null };
  }

  /** The step that an action makes, with what else it changes. @throws Problem `invalid_transition` */
  take<X extends StepCause>(
    before: R,
    action: Action,
    cause: X,
    change?: Partial<R>,
  ): Step<R, Action | First, X> {
    const status = this.next(before.status, action);
    const version = before.version === undefined ? {} : { version: before.version + 1 };
    const after = { ...before, ...this.options.stamp?.(cause.at), ...change, status, ...version };
    return { ...cause, action, before, after, reason: cause.reason ?? null };
  }

  /** Stores the record after the step. */
  store(tx: Transaction, { before, after }: Pick<Step<R, string>, 'before' | 'after'>): void {
    storeRecord<object>(tx, this.options.entity, before, after);
  }

  /** Stores the record after the step, and records the step. */
  save(tx: Transaction, step: Step<R, Action | First, Extra>): void {
    this.store(tx, step);
    this.record(tx, [step]);
  }

  /** Adds the steps to the history, announces and audits them. The caller has stored the records. */
  record(tx: Transaction, steps: readonly Step<R, Action | First, Extra>[]): void {
    this.addHistory(tx, steps);
    this.announce(tx, steps);
  }

  /** Adds the steps to the history only. */
  addHistory(tx: Transaction, steps: readonly Step<R, Action | First, Extra>[]): void {
    const { history } = this.options;
    if (!history || steps.length === 0) return;
    const rows = steps.map((step) => ({ ...common(step), ...history.row(step) }));
    const columns = Object.keys(rows[0] ?? {}).join(', ');
    tx.write(
      `INSERT INTO ${history.table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${history.table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  }

  /** Announces and audits the steps. */
  announce(tx: Transaction, steps: readonly Step<R, Action | First, Extra>[]): void {
    const { kind, announces, division: divisionOf, audit } = this.options;
    for (const step of steps) {
      const { action, after, at, reason } = step;
      const { id, version = 1 } = after;
      const division = divisionOf(after);
      if (announces) {
        const { aggregate, events } = announces;
        tx.emit(aggregate, events[action], { id, version, division, state: announces.state(step), at });
      }
      tx.audit({ aggregate: kind, id, action, division, ...(reason ? { reason } : {}), ...audit?.(step) });
    }
  }
}

const common = ({
  action,
  after: { version },
  by: { name },
  at,
  reason,
}: Step<Stateful, string>): HistoryRow => ({
  version,
  at,
  action,
  by_name: name,
  reason,
});

/**
 * Declares a lifecycle. `Extra` is what a step carries besides: `lifecycleOf<Booking, { cause: Cause }>()({ …
 * })`.
 */
export const lifecycleOf =
  <R extends Stateful, Extra = unknown>() =>
  <Action extends string, First extends string, A extends Aggregate = never>(
    options: LifecycleOptions<R, Extra, Action, First, A>,
  ) =>
    new Lifecycle(options);

/** A step of a lifecycle. */
export type StepOf<L> =
  L extends Lifecycle<infer R, infer Extra, infer Action, infer First, infer _>
    ? Step<R, Action | First, Extra>
    : never;

/** An action on a record that exists. */
export type ActionOf<L> =
  L extends Lifecycle<infer _R, infer _E, infer Action, infer _F, infer _A> ? Action : never;
