import { Problem } from '@yinhu/contracts/kernel';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { ReadTransaction, Transaction } from '../transaction.ts';

/** A class of rows, declared with TypeORM's decorators. */
export type RecordClass<R extends object> = new () => R;

/**
 * The record with this key, locked until the transaction ends. Sent at once: the question that follows shares
 * the round trip. @throws Problem `not_found` when it does not exist, or is out of the caller's scope
 */
export async function lockRecord<R extends { readonly id: string }>(
  tx: Transaction,
  entity: RecordClass<R>,
  key: Readonly<Partial<R>> & { readonly id: string },
): Promise<R> {
  const { table, columns } = columnsOf(tx, entity);
  const selected = columns.map(({ databaseName, propertyName }) => `${databaseName} AS "${propertyName}"`);
  const { where, values } = matching(columns, key);
  const record = await tx.one<R>(
    `SELECT ${selected.join(', ')} FROM ${table} WHERE ${where} FOR NO KEY UPDATE`,
    values,
  );
  if (!record) throw new Problem('not_found', { what: key.id });
  return record;
}

/** Stores a record: a new one whole, and of one that exists the columns that have changed. */
export function storeRecord<R extends object>(
  tx: Transaction,
  entity: RecordClass<R>,
  before: NoInfer<R> | null,
  after: NoInfer<R>,
): void {
  const { table, columns } = columnsOf(tx, entity);
  if (!before) {
    insert(tx, table, columns, after);
    return;
  }
  const changed = columns.filter(
    (column) => column.isUpdate && valueIn(column, before) !== valueIn(column, after),
  );
  if (changed.length === 0) return;
  const { where, values } = matching(
    columns.filter(({ isPrimary }) => isPrimary),
    before,
  );
  const sets = changed.map(({ databaseName }, i) => `${databaseName} = $${values.length + i + 1}`);
  tx.write(`UPDATE ${table} SET ${sets.join(', ')} WHERE ${where}`, [
    ...values,
    ...changed.map((column) => parameterOf(column, after)),
  ]);
}

function insert(tx: Transaction, table: string, columns: readonly ColumnMetadata[], record: object): void {
  const inserted = columns.filter(({ isInsert }) => isInsert);
  tx.write(
    `INSERT INTO ${table} (${inserted.map(({ databaseName }) => databaseName).join(', ')})
     VALUES (${inserted.map((_, i) => `$${i + 1}`).join(', ')})`,
    inserted.map((column) => parameterOf(column, record)),
  );
}

function columnsOf(tx: ReadTransaction, entity: RecordClass<object>) {
  const { tablePath: table, columns } = tx.manager.connection.getMetadata(entity);
  return { table, columns };
}

/** A condition on the columns that have a value in `record`. */
function matching(columns: readonly ColumnMetadata[], record: object) {
  const given = columns.filter((column) => valueIn(column, record) !== undefined);
  return {
    where: given.map(({ databaseName }, i) => `${databaseName} = $${i + 1}`).join(' AND '),
    values: given.map((column) => valueIn(column, record)),
  };
}

const valueIn = ({ propertyName }: ColumnMetadata, record: object): unknown =>
  Reflect.get(record, propertyName);

function parameterOf(column: ColumnMetadata, record: object): unknown {
  const value = valueIn(column, record) ?? null;
  return column.type === 'jsonb' && value !== null ? JSON.stringify(value) : value;
}
