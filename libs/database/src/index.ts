export type { DatabaseOptions } from './data-source.ts';
export { createDatabase, Database } from './database.ts';
export {
  type ActionOf,
  Lifecycle,
  lifecycleOf,
  type Stateful,
  type Step,
  type StepActor,
  type StepCause,
  type StepOf,
} from './lifecycle/lifecycle.ts';
export { lockRecord, type RecordClass, storeRecord } from './lifecycle/records.ts';
export {
  invalidTransition,
  nextState,
  type RefusalNames,
  type TransitionTable,
} from './lifecycle/transitions.ts';
export { COMMON_MIGRATIONS, type MigrateOptions, type MigrationClass, migrate } from './migrate.ts';
export { nextNumber } from './numbers.ts';
export { OUTBOX_PARTITIONS, type OutboxEnvelope, partitionOf } from './outbox.ts';
export { type Conditions, type PageRequest, pageOf, whereOf } from './page.ts';
export {
  isRowsFault,
  isServersFault,
  isUniqueViolation,
  sqlStateOf,
  unavailability,
} from './postgres-errors.ts';
export { inDivision, scopeRange } from './scope.ts';
export { takenProblem } from './taken.ts';
export type { AuditRecord, Emission, ReadTransaction, Transaction } from './transaction.ts';
