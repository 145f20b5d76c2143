import type { QueryResult } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { LentClient } from './pooled-client.ts';

/** Several statements in one round trip. Answers the result of each; the first that fails ends the rest. */
export async function runStatements(
  client: LentClient,
  statements: readonly string[],
): Promise<QueryResult[]> {
  // One statement gives one result, several an array.
  return [(await client.query(statements.join(';\n'))) as QueryResult | QueryResult[]].flat();
}

/** Commits what was done on the connection. */
export async function commit(client: LentClient): Promise<void> {
  const { command } = await client.query('COMMIT');
  // PostgreSQL answers COMMIT without an error when a statement had failed before and the work went on
  // regardless.
  if (command === 'ROLLBACK')
    throw new Error('the transaction was rolled back: the work went on after a statement had failed');
}

/**
 * Lends a connection of the pool with TypeORM's manager upon it. `use` begins and ends a transaction itself;
 * when it fails, the transaction is rolled back.
 */
export async function withConnection<T>(
  source: DataSource,
  use: (client: LentClient, manager: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    const client: LentClient = await runner.connect();
    // TypeORM would otherwise wrap each save in a transaction of its own, and its COMMIT would end ours.
    Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
    try {
      return await use(client, runner.manager);
    } catch (error) {
      // A connection that is gone rolls back by itself, and the pool drops it.
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  } finally {
    await runner.release();
  }
}
