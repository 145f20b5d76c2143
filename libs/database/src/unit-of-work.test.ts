import { setTimeout } from 'node:timers/promises';
import { EventEnvelope, Problem } from '@yinhu/contracts/kernel';
import { v7 } from 'uuid';
import { testActor, testCall, withClient } from '../test/harness.ts';
import { type ThingDatabase, ThingRow, thingAggregate, thingDatabase } from '../test/thing.ts';
import type { OutboxEnvelope } from './outbox.ts';
import { partitionOf } from './outbox.ts';
import type { Transaction } from './transaction.ts';

const TABLES = ['thing', 'outbox', 'audit', 'idempotency_key'];

describe('a transaction', () => {
  let things: ThingDatabase;
  const outbox = () =>
    things.database.system('36', (tx) =>
      tx.query<{ envelope: OutboxEnvelope }>('SELECT * FROM outbox ORDER BY seq'),
    );
  const sizes = () =>
    things.database.system('36', async (tx) => {
      const counts = TABLES.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`);
      return tx.one(`SELECT ${counts.join(', ')}`);
    });
  const emit = (tx: Transaction, id: string, version: number) =>
    tx.emit(thingAggregate, 'thing-made', { id, version, division: '360725', state: { id, title: 't' } });

  beforeAll(async () => {
    things = await thingDatabase();
  });
  beforeEach(() =>
    withClient(things.superuserUrl, (client) => client.query(`TRUNCATE ${TABLES.join(', ')}`)),
  );
  afterAll(() => things.close());

  it('stores its events as envelopes in the order of their emission', async () => {
    const call = testCall({ at: new Date('2019-03-04T05:06:07Z') });
    const [one, two] = [v7(), v7()];
    await things.database.transaction(call, async (tx) => {
      emit(tx, one, 1);
      tx.emit(thingAggregate, 'thing-changed', {
        id: one,
        version: 2,
        division: '360725',
        state: { id: one, title: `'); --\\ 米 \u0000` },
      });
      tx.emit(thingAggregate, 'thing-made', {
        id: two,
        version: 1,
        division: '360725',
        state: { id: two, title: 'b' },
        at: new Date(0),
      });
    });
    const rows = await outbox();
    const envelopes = rows.map((row) => EventEnvelope.parse({ ...row.envelope, position: 1 }));
    expect(envelopes.map((e) => [e.type, e.subject, e.aggregateversion, e.time])).toEqual([
      ['filing.thing-made', one, 1, '2019-03-04T05:06:07.000Z'],
      ['filing.thing-changed', one, 2, '2019-03-04T05:06:07.000Z'],
      ['filing.thing-made', two, 1, '1970-01-01T00:00:00.000Z'],
    ]);
    expect(envelopes[1]?.data).toEqual({ id: one, title: `'); --\\ 米 \u0000` });
    expect(envelopes[0]).toMatchObject({
      source: '/yinhu/filing',
      aggregate: 'thing',
      division: '360725',
      traceparent: call.traceparent,
    });
    expect(rows[0]).toMatchObject({
      ...{ position: null, aggregate: 'thing', subject: one, version: 1 },
      partition: partitionOf(one),
      id: envelopes[0]?.id,
    });
    expect(rows[0]?.envelope).not.toHaveProperty('position');
  });

  it('leaves connections to those who read, however many wait to write', async () => {
    await withClient(things.superuserUrl, async (holder) => {
      await holder.query('BEGIN; LOCK TABLE thing');
      const writing = Array.from({ length: 20 }, () =>
        things.database.transaction(testCall(), (tx) => tx.query(`UPDATE thing SET title = title`)),
      );
      const waiting = `SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted AND relation = 'thing'::regclass`;
      while ((await holder.query(waiting)).rows[0].n < 5) await setTimeout(5);
      expect(await things.database.read(testCall(), (tx) => tx.one('SELECT 1 AS one'))).toEqual({ one: 1 });
      await holder.query('COMMIT');
      await Promise.all(writing);
    });
  });

  it('prepares a statement once on a connection, whatever its values', async () => {
    const count = `SELECT generic_plans + custom_plans AS runs FROM pg_prepared_statements WHERE statement LIKE 'SELECT $1::int AS "prepared%'`;
    const runs = await things.database.transaction(testCall(), async (tx) => {
      for (const value of [1, 2, 3]) tx.write('SELECT $1::int AS "prepared"', [value]);
      return tx.query<{ runs: number }>(count);
    });
    expect(runs).toEqual([{ runs: 3 }]);
  });

  it('runs writes nobody waits for in their order, and before whatever is asked next', async () => {
    const [one, two] = [v7(), v7()];
    const titles = (tx: Transaction) => tx.query<{ title: string }>('SELECT title FROM thing ORDER BY title');
    const insert = 'INSERT INTO thing (id, division_code, title) VALUES ($1, $2, $3)';
    const seen = await things.database.transaction(testCall(), async (tx) => {
      tx.write(insert, [one, '360725', `it's $1 \\ "a"`]);
      tx.write('UPDATE thing SET title = title || $2 WHERE id = ANY($1::uuid[])', [[one, two], ' 米']);
      const read = [await titles(tx), await tx.manager.count(ThingRow)];
      tx.write(insert, [two, '360725', 'later']);
      return read;
    });
    expect(seen).toEqual([[{ title: `it's $1 \\ "a" 米` }], 1]);
    expect(await sizes()).toMatchObject({ thing: 2 });
  });

  it.each([
    ['when something is asked after it', (tx: Transaction) => tx.query('SELECT 1')],
    ['at the commit', async () => undefined],
  ])('fails with what a failed write was told, %s', async (_, then) => {
    const writing = things.database.transaction(testCall(), async (tx) => {
      tx.write('INSERT INTO thing (id) VALUES ($1)', ['no uuid']);
      await then(tx);
    });
    await expect(writing).rejects.toThrow('no uuid');
    expect(await sizes()).toMatchObject({ thing: 0 });
  });

  it('stores who changed what, when and why', async () => {
    const actor = testActor({ username: 'county-reviewer', actingFor: 'loader' });
    const call = testCall({ actor, at: new Date('2019-03-04T00:00:00Z') });
    await things.database.transaction(call, async (tx) =>
      tx.audit({
        aggregate: 'thing',
        id: 'x',
        action: 'return',
        reason: "not 'complete'",
        division: '360725',
        detail: { from: 1 },
      }),
    );
    const rows = await things.database.system('36', (tx) => tx.query('SELECT * FROM audit'));
    expect(rows).toEqual([
      expect.objectContaining({
        at: call.at,
        operation: call.operation,
        request_id: call.requestId,
        user_id: actor.userId,
        username: 'county-reviewer',
        role: actor.role,
        acting_for: 'loader',
        aggregate: 'thing',
        record_id: 'x',
        action: 'return',
        reason: "not 'complete'",
        division: '360725',
        detail: { from: 1 },
      }),
    ]);
  });

  it('that fails leaves no row, event, audit record or answer, and wakes nobody', async () => {
    let woken = 0;
    things.database.onOutbox(() => woken++);
    const failing = things.database.transaction(testCall({ idempotencyKey: 'k' }), async (tx) => {
      await tx.manager.insert(ThingRow, { divisionCode: '360725', title: 'lost', amountFen: 1 });
      emit(tx, v7(), 1);
      tx.audit({ aggregate: 'thing', id: 'x', action: 'make', division: '360725' });
      throw new Problem('conflict');
    });
    await expect(failing).rejects.toMatchObject({ code: 'conflict' });
    expect(await sizes()).toEqual({ thing: 0, outbox: 0, audit: 0, idempotency_key: 0 });
    expect(woken).toBe(0);
  });

  it('wakes the relay after the commit, when there is an event to send', async () => {
    const seen: Promise<number>[] = [];
    things.database.onOutbox(() => seen.push(outbox().then((rows) => rows.length)));
    await things.database.transaction(testCall(), (tx) => tx.query('SELECT 1'));
    expect(seen).toEqual([]);
    await things.database.transaction(testCall(), async (tx) => emit(tx, v7(), 1));
    expect(await Promise.all(seen)).toEqual([1]);
  });

  it('answers conflict when a version was announced before', async () => {
    const id = v7();
    await things.database.transaction(testCall(), async (tx) => emit(tx, id, 1));
    const again = things.database.transaction(testCall(), async (tx) => emit(tx, id, 1));
    await expect(again).rejects.toMatchObject({ code: 'conflict', status: 409 });
    expect(await outbox()).toHaveLength(1);
  });

  it('is not committed when the work goes on after a statement that failed', async () => {
    const careless = things.database.transaction(testCall(), async (tx) => {
      await tx.manager.insert(ThingRow, { divisionCode: '360725', title: 'lost', amountFen: 1 });
      await tx.query('SELECT 1 / 0').catch(() => undefined);
      return 'done';
    });
    await expect(careless).rejects.toThrow('rolled back');
    expect(await sizes()).toMatchObject({ thing: 0 });
  });

  it('holds TypeORM’s own saves and nested transactions within it', async () => {
    const failing = things.database.transaction(testCall(), async (tx) => {
      await tx.manager.save(ThingRow, { id: v7(), divisionCode: '360725', title: 'a', amountFen: 1 });
      await tx.manager.transaction((inner) =>
        inner.save(ThingRow, { id: v7(), divisionCode: '360725', title: 'b', amountFen: 1 }),
      );
      expect(await tx.one('SELECT count(*) AS count FROM thing')).toEqual({ count: 2 });
      throw new Problem('conflict');
    });
    await expect(failing).rejects.toMatchObject({ code: 'conflict' });
    expect(await sizes()).toMatchObject({ thing: 0 });
  });

  it('refuses to announce another service’s aggregate', async () => {
    const foreign = { ...thingAggregate, service: 'household' as const };
    const work = things.database.transaction(testCall(), async (tx) =>
      tx.emit(foreign, 'thing-made', {
        id: v7(),
        version: 1,
        division: '36',
        state: { id: 'x', title: 't' },
      }),
    );
    await expect(work).rejects.toThrow('belongs to household');
  });

  it('spreads aggregates over all partitions', () => {
    const partitions = new Set(Array.from({ length: 200 }, () => partitionOf(v7())));
    expect([...partitions].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('the log', () => {
  let things: ThingDatabase;
  beforeAll(async () => {
    things = await thingDatabase();
    await things.database.transaction(testCall(), async (tx) => {
      tx.emit(thingAggregate, 'thing-made', {
        id: v7(),
        version: 1,
        division: '360725',
        state: { id: 'x', title: 't' },
      });
      tx.audit({ aggregate: 'thing', id: 'x', action: 'make', division: '360725' });
    });
  });
  afterAll(() => things.close());

  it.each([
    ['UPDATE audit SET action = $$none$$'],
    ['DELETE FROM audit'],
    ['TRUNCATE audit'],
    ['UPDATE outbox SET envelope = $${}$$'],
    ['UPDATE migration SET name = $$none$$'],
  ])('cannot be rewritten by the application: %s', async (sql) => {
    await expect(things.database.system('36', (tx) => tx.query(sql))).rejects.toThrow('permission denied');
  });

  it('lets the relay number, lock and prune events', async () => {
    await things.database.system('36', async (tx) => {
      await tx.query('SELECT FROM outbox FOR UPDATE SKIP LOCKED');
      await tx.query('UPDATE outbox SET position = 1');
      await tx.query('DELETE FROM outbox');
    });
  });

  it('shows audit records within the caller’s scope only', async () => {
    const read = (division: string) =>
      things.database.read(testCall({ actor: testActor({ division }) }), (tx) =>
        tx.query('SELECT FROM audit'),
      );
    expect(await read('360726')).toHaveLength(0);
    expect(await read('360725')).toHaveLength(1);
  });
});
