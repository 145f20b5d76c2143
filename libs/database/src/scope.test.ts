import { testActor, testCall, withClient } from '../test/harness.ts';
import { type ThingDatabase, ThingRow, thingDatabase } from '../test/thing.ts';
import { scopeRange } from './scope.ts';
import type { ReadTransaction } from './transaction.ts';

const COUNT = 'SELECT count(*) AS count FROM thing';
const inDivision = (division: string) => testCall({ actor: testActor({ division }) });
const nobody = testCall({ actor: null });

describe('scope', () => {
  let things: ThingDatabase;
  const count = async (division: string) =>
    (await things.database.read(inDivision(division), (tx) => tx.one<{ count: number }>(COUNT)))?.count;

  beforeAll(async () => {
    // A pool of one, so that each transaction follows another on the same connection.
    things = await thingDatabase(1);
    const codes = ['360724', '360725', '360725001', '360725001201', '360726', '370101'];
    await withClient(things.superuserUrl, (client) =>
      client.query(
        'INSERT INTO thing (division_code, title) SELECT code, code FROM unnest($1::text[]) AS code',
        [codes],
      ),
    );
  });
  afterAll(() => things.close());

  it('shows a division and what is below it, and nothing beside or above it', async () => {
    expect(await count('36')).toBe(5);
    expect(await count('360725')).toBe(3);
    expect(await count('360725001')).toBe(2);
    expect(await count('360725001201')).toBe(1);
    expect(await count('360727')).toBe(0);
  });

  it('is empty for a call without sign-in, also on a connection that served a scope before', async () => {
    expect(await count('36')).toBe(5);
    expect(await things.database.read(nobody, (tx) => tx.query('SELECT * FROM thing'))).toEqual([]);
    const values = await things.database.read(nobody, (tx) =>
      tx.one(
        'SELECT yinhu_in_scope($1) AS "inScope", yinhu_role() AS role, yinhu_organisation() AS organisation, yinhu_user() AS "user"',
        ['360725'],
      ),
    );
    expect(values).toEqual({ inScope: false, role: null, organisation: null, user: null });
  });

  it('is empty on a connection that never had one, and outside transactions', async () => {
    const unset = await withClient(things.appUrl, async (client) => [
      (await client.query('SELECT * FROM thing')).rows,
      (await client.query("SELECT yinhu_in_scope('36') AS answer")).rows,
    ]);
    expect(unset).toEqual([[], [{ answer: false }]]);
    expect(await count('36')).toBe(5);
    expect(await things.database.dataSource.query('SELECT * FROM thing')).toEqual([]);
  });

  it('does not outlive a transaction that failed', async () => {
    const failing = things.database.transaction(inDivision('36'), (tx) => tx.query('SELECT 1 / 0'));
    await expect(failing).rejects.toThrow('division by zero');
    expect(await things.database.read(nobody, (tx) => tx.query('SELECT * FROM thing'))).toEqual([]);
  });

  it('binds the owner of the tables too', async () => {
    expect(
      await withClient(things.ownerUrl, async (client) => (await client.query('SELECT * FROM thing')).rows),
    ).toEqual([]);
  });

  it('refuses to write outside of it', async () => {
    const insert = (division: string) =>
      things.database.transaction(inDivision('360725'), (tx) =>
        tx.manager.insert(ThingRow, { divisionCode: division, title: 'new', amountFen: 1 }),
      );
    await expect(insert('360726')).rejects.toThrow('row-level security');
    await expect(insert('36')).rejects.toThrow('row-level security');
    const changed = await things.database.transaction(inDivision('360725'), (tx) =>
      tx.query("UPDATE thing SET amount_fen = 7 WHERE division_code = '360726' RETURNING id"),
    );
    expect(changed).toEqual([]);
  });

  it('takes hostile claims for what they are: text', async () => {
    const division = "36', true), set_config('yinhu.scope', '36";
    expect(await count(division)).toBe(0);
    expect(await count('%')).toBe(0);
    const organisationId = "x'; DROP TABLE thing; --";
    const call = testCall({
      actor: testActor({ organisationId }),
      traceparent: "00'*/; DROP TABLE thing; /*",
    });
    expect(
      await things.database.read(call, (tx) => tx.one('SELECT yinhu_organisation() AS organisation')),
    ).toEqual({ organisation: null });
  });

  it('tells policies role, organisation and user', async () => {
    const actor = testActor({ role: 'entity_clerk' });
    const values = await things.database.read(testCall({ actor }), (tx) =>
      tx.one('SELECT yinhu_role() AS role, yinhu_organisation() AS organisation, yinhu_user() AS "user"'),
    );
    expect(values).toEqual({ role: 'entity_clerk', organisation: actor.organisationId, user: actor.userId });
  });

  it('is named by the system itself, which may not leave it empty', async () => {
    expect(await things.database.system('360725', (tx) => tx.one(COUNT))).toEqual({ count: 3 });
    expect(() => things.database.system('', (tx) => tx.one(COUNT))).toThrow('needs a division');
  });

  it('cannot be taken over by a query that an earlier transaction did not wait for', async () => {
    for (const start of [things.database.read, things.database.transaction]) {
      const kept = await start.call(things.database, inDivision('360725'), async (tx) => ({ tx }));
      await expect((kept as { tx: ReadTransaction }).tx.query(COUNT)).rejects.toThrow(
        'the transaction is over',
      );
    }
  });

  it('lets reads only read', async () => {
    const write = things.database.read(inDivision('36'), (tx) => tx.query('DELETE FROM thing'));
    await expect(write).rejects.toThrow('read-only transaction');
  });

  it('is an index condition, together with the caller’s own range', async () => {
    const plan = await things.database.read(inDivision('360725'), async (tx) => {
      await tx.query('SET LOCAL enable_seqscan = off');
      await tx.query('SET LOCAL enable_bitmapscan = off');
      const rows = await tx.query<{ 'QUERY PLAN': string }>(
        'EXPLAIN (COSTS OFF) SELECT * FROM thing WHERE division_code >= $1 AND division_code < $2',
        scopeRange('360725001'),
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toMatch(/Index Scan using thing_division/);
    expect(plan).toMatch(/Index Cond: .*yinhu\.scope.*360725001/);
    expect(plan).not.toMatch(/Filter/);
  });
});
