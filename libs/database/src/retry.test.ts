import { errorText, monotonicNow, Problem } from '@yinhu/contracts/kernel';
import { testCall, withClient } from '../test/harness.ts';
import { type ThingDatabase, ThingRow, thingDatabase } from '../test/thing.ts';
import { createDatabase } from './database.ts';
import { isUniqueViolation } from './postgres-errors.ts';
import type { Transaction } from './transaction.ts';

const make = (title: string) => ({ divisionCode: '360725', title, amountFen: 0 });
const add = 'UPDATE thing SET amount_fen = amount_fen + 1 WHERE title = $1';

describe('what PostgreSQL refuses', () => {
  let things: ThingDatabase;
  beforeAll(async () => {
    things = await thingDatabase();
    await things.database.system('36', (tx) => tx.manager.insert(ThingRow, [make('a'), make('b')]));
  });
  afterAll(() => things.close());

  it('as a deadlock is done again, so that both transactions succeed', async () => {
    let holding = 0;
    let bothHold = () => {};
    const untilBothHold = new Promise<void>((resolve) => {
      bothHold = resolve;
    });
    let runs = 0;
    const addTo = (first: string, second: string) =>
      things.database.transaction(testCall(), async (tx) => {
        runs++;
        await tx.query(add, [first]);
        if (++holding === 2) bothHold();
        await untilBothHold;
        await tx.query(add, [second]);
      });
    await Promise.all([addTo('a', 'b'), addTo('b', 'a')]);
    expect(runs).toBeGreaterThan(2);
    const amounts = await things.database.system('36', (tx) =>
      tx.query('SELECT amount_fen AS fen FROM thing ORDER BY title'),
    );
    expect(amounts).toEqual([{ fen: 2 }, { fen: 2 }]);
  });

  it('again and again becomes a conflict', async () => {
    let runs = 0;
    const work = things.database.transaction(testCall(), (tx) => {
      runs++;
      return tx.query("DO $$ BEGIN RAISE EXCEPTION 'lost' USING ERRCODE = '40001'; END $$");
    });
    await expect(work).rejects.toMatchObject({ code: 'conflict' });
    expect(runs).toBe(5);
  });

  it('as not unique is told apart by constraint, in SQL and in TypeORM', async () => {
    const violate: ((tx: Transaction) => Promise<unknown>)[] = [
      (tx) => tx.manager.insert(ThingRow, make('a')),
      (tx) => tx.query("INSERT INTO thing (division_code, title) VALUES ('360725', 'a')"),
    ];
    for (const work of violate) {
      const error = await things.database.transaction(testCall(), work).catch((reason: unknown) => reason);
      expect([
        isUniqueViolation(error),
        isUniqueViolation(error, 'thing_title'),
        isUniqueViolation(error, 'thing_pkey'),
      ]).toEqual([true, true, false]);
    }
    expect(isUniqueViolation(new Error('other'))).toBe(false);
  });

  it('because the deadline passed is deadline_exceeded', async () => {
    const late = things.database.read(testCall({ deadline: monotonicNow() + 50 }), (tx) =>
      tx.query('SELECT pg_sleep(10)'),
    );
    await expect(late).rejects.toMatchObject({ code: 'deadline_exceeded' });
    const tooLate = things.database.transaction(testCall({ deadline: monotonicNow() - 1 }), (tx) =>
      tx.query('SELECT 1'),
    );
    await expect(tooLate).rejects.toMatchObject({ code: 'deadline_exceeded' });
  });

  it('because it goes away is service_unavailable, and the next call is served', async () => {
    const cut = things.database.transaction(testCall(), async (tx) => {
      const backend = await tx.one<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await withClient(things.superuserUrl, (client) =>
        client.query('SELECT pg_terminate_backend($1)', [backend?.pid]),
      );
      await tx.query('SELECT 1');
    });
    await expect(cut).rejects.toMatchObject({ code: 'service_unavailable' });
    expect(await things.database.system('36', (tx) => tx.one('SELECT 1 AS one'))).toEqual({ one: 1 });
  });

  it.each([
    ['53100', 'disk_full'],
    ['53200', 'out_of_memory'],
    ['53300', 'connections'],
    ['0A000', 'read_only', 'cannot set transaction read-write mode during recovery'],
    ['57P03', 'starting'],
  ])(
    'for want of something (%s) is service_unavailable with its reason',
    async (code, shortage, message = 'in want') => {
      const raise = `DO $$ BEGIN RAISE EXCEPTION '${message}' USING ERRCODE = '${code}'; END $$`;
      const failed = things.database.transaction(testCall(), (tx) => tx.query(raise));
      await expect(failed).rejects.toMatchObject({ code: 'service_unavailable', params: { shortage } });
      const reason = errorText('service_unavailable', { shortage }, 'en');
      expect(reason).toMatch(/^The service is not available for the moment: .*the database.+; try again$/);
    },
  );

  it('keeps the reason of a problem for the log', async () => {
    const work = things.database.read(testCall({ deadline: monotonicNow() + 20 }), (tx) =>
      tx.query('SELECT pg_sleep(10)'),
    );
    const problem = await work.catch((reason: unknown) => reason);
    expect(problem).toBeInstanceOf(Problem);
    expect((problem as Problem).cause).toMatchObject({ code: '57014' });
  });
});

describe('closing', () => {
  it('waits for open transactions and serves no others', async () => {
    const things = await thingDatabase();
    const database = createDatabase({ url: things.appUrl, service: 'filing', entities: [] });
    await database.connect();
    let closing: Promise<void> = Promise.resolve();
    const open = database.system('36', async (tx) => {
      closing = database.close();
      await tx.query('SELECT pg_sleep(0.1)');
      return tx.one('SELECT 1 AS one');
    });
    expect(await open).toEqual({ one: 1 });
    await closing;
    await expect(database.system('36', (tx) => tx.query('SELECT 1'))).rejects.toMatchObject({
      code: 'service_unavailable',
    });
    await things.close();
  });
});
