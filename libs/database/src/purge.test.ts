import { testCall, withClient } from '../test/harness.ts';
import { type ThingDatabase, thingDatabase } from '../test/thing.ts';
import { withConnection } from './connection.ts';
import { purgeAnswers } from './idempotency.ts';

describe('purging idempotency keys', () => {
  let things: ThingDatabase;
  beforeAll(async () => {
    things = await thingDatabase();
  });
  afterAll(() => things.close());

  it('removes those older than a day and no other', async () => {
    for (const idempotencyKey of ['old', 'new'])
      await things.database.transaction(testCall({ idempotencyKey }), async () => 1);
    await withClient(things.superuserUrl, (client) =>
      client.query("UPDATE idempotency_key SET recorded_at = now() - interval '25 hours' WHERE key = 'old'"),
    );
    await withConnection(things.database.dataSource, (client) => purgeAnswers(client));
    expect(await things.database.system('36', (tx) => tx.query('SELECT key FROM idempotency_key'))).toEqual([
      { key: 'new' },
    ]);
  });
});
