import { eventually } from '../eventually.ts';
import { withClient } from './admin.ts';
import type { TestDatabase } from './test-database.ts';

const SOMEBODY_WAITS =
  'SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))';

/**
 * Does `work` while somebody else has changed rows that it needs, and has not committed yet: commits once
 * `work` waits for them. Work that locks before it reads goes by what it then finds; work that does not, by
 * what was there before. `meanwhile` is done while it waits, for example to see what it has locked already.
 */
export function overtaken<T>(
  { superuserUrl }: TestDatabase,
  changes: readonly string[],
  work: () => Promise<T>,
  meanwhile: readonly string[] = [],
): Promise<T> {
  return withClient(superuserUrl, async (client) => {
    await client.query('BEGIN');
    for (const change of changes) {
      if (!(await client.query(change)).rowCount) throw new Error(`nothing to be overtaken by: ${change}`);
    }
    const result = work();
    result.catch(() => undefined);
    await eventually(async () => Boolean((await client.query(SOMEBODY_WAITS)).rowCount), {
      what: 'the work waits for the rows',
    });
    for (const statement of meanwhile) await client.query(statement);
    await client.query('COMMIT');
    return result;
  });
}
