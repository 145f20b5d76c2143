export type { DatabaseOptions } from './data-source.ts';
export { createDatabase, Database } from './database.ts';
export { COMMON_MIGRATIONS, type MigrateOptions, type MigrationClass, migrate } from './migrate.ts';
export { OUTBOX_PARTITIONS, type OutboxEnvelope, partitionOf } from './outbox.ts';
export { type Conditions, type PageRequest, pageOf, whereOf } from './page.ts';
export { isRowsFault, isServersFault, isUniqueViolation, sqlStateOf, unavailability } from './postgres-errors.ts';
export { scopeRange } from './scope.ts';
export { takenProblem } from './taken.ts';
export type { AuditRecord, Emission, ReadTransaction, Transaction } from './transaction.ts';
