import type { Pool } from 'pg';
import { withClient } from '../test/harness.ts';
import { type ThingDatabase, thingDatabase } from '../test/thing.ts';

describe('a connection that the server ends', () => {
  let things: ThingDatabase;
  beforeAll(async () => {
    things = await thingDatabase();
  });
  afterAll(() => things.close());

  it('while nobody listens to it ends nothing else, and fails the first query', async () => {
    const { master } = things.database.dataSource.driver as unknown as { readonly master: Pool };
    const taken = await master.connect();
    const { rows } = await taken.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const ended = new Promise((resolve) => taken.once('end', resolve));
    await withClient(things.superuserUrl, (admin) =>
      admin.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]),
    );
    await ended;
    await expect(taken.query('SELECT 1')).rejects.toThrow();
    taken.release(true);
    expect((await things.database.system('36', (tx) => tx.query('SELECT 1 AS one')))[0]).toEqual({ one: 1 });
  });
});
