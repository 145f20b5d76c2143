import { Problem } from '@yinhu/contracts/kernel';
import { eventually, startTcpProxy, type TcpProxy, testCall } from '../test/harness.ts';
import { type ThingDatabase, ThingRow, thingDatabase } from '../test/thing.ts';
import { createDatabase, type Database } from './database.ts';

/** Within this time everything goes on, after connections stopped to answer. */
const BOUND_MS = 5_000;

let things: ThingDatabase;
let network: TcpProxy;
let database: Database;

beforeAll(async () => {
  things = await thingDatabase();
  network = await startTcpProxy(things.appUrl);
  database = createDatabase({ url: network.url, service: 'filing', entities: [ThingRow] });
  await database.connect();
  await database.system('36', (tx) =>
    tx.query("INSERT INTO thing (division_code, title) VALUES ('360725', 'locked')"),
  );
});

afterAll(async () => {
  await database?.close();
  await network?.close();
  await things?.close();
});

const lockRow = "UPDATE thing SET amount_fen = amount_fen + 1 WHERE title = 'locked'";
const outcomeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (error) => (error instanceof Problem ? error.code : String(error)),
  );

describe('connections that take what is sent and never answer', () => {
  it('are dropped within seconds, with the locks their sessions hold and those that rest in the pool', async () => {
    // Eight connections rest in the pool, and one holds a lock.
    await Promise.all(
      Array.from({ length: 8 }, () => database.system('36', (tx) => tx.query('SELECT pg_sleep(0.05)'))),
    );
    const holder = outcomeOf(
      database.transaction(testCall(), async (tx) => {
        await tx.query(lockRow);
        network.swallow();
        await tx.query('SELECT 1');
      }),
    );
    const began = performance.now();
    await eventually(() => database.transaction(testCall(), (tx) => tx.query(lockRow)).then(() => true), {
      withinMs: BOUND_MS,
    });
    expect(performance.now() - began).toBeLessThan(BOUND_MS);
    await expect(holder).resolves.toBe('service_unavailable');
    await expect(database.answers()).resolves.toBeInstanceOf(Date);
    const [row] = await things.database.system('36', (tx) =>
      tx.query<{ fen: number }>("SELECT amount_fen AS fen FROM thing WHERE title = 'locked'"),
    );
    expect(row?.fen).toBe(1);
  }, 20_000);

  it('are not answers: the readiness says so meanwhile, at once', async () => {
    await database.answers();
    network.swallow();
    const began = performance.now();
    await expect(database.answers()).resolves.toBeUndefined();
    expect(performance.now() - began).toBeLessThan(2_500);
    await eventually(() => database.answers(), { withinMs: BOUND_MS });
  }, 20_000);

  it('are dropped soon after new ones work again, when for a time not even these did', async () => {
    await database.answers();
    network.swallowNew();
    const first = outcomeOf(database.system('36', (tx) => tx.query('SELECT 1')));
    const { accepted } = network;
    await eventually(() => network.accepted >= accepted + 2, {
      what: 'the silent connection is asked about, in vain',
    });
    network.heal();
    await eventually(() => database.answers(), { withinMs: BOUND_MS });
    await expect(first).resolves.toBe('service_unavailable');
  }, 30_000);

  it('end a stop in good order too', async () => {
    const other = createDatabase({ url: network.url, service: 'filing', entities: [] });
    await other.connect();
    await other.answers();
    network.swallow();
    const began = performance.now();
    await other.close();
    expect(performance.now() - began).toBeLessThan(BOUND_MS);
  }, 20_000);
});

describe('a statement that takes long', () => {
  it('is left alone, and so is one that waits for another’s lock', async () => {
    const slow = database.system('36', (tx) => tx.one("SELECT pg_sleep(4.5), 'done' AS said"));
    const holder = database.system('36', async (tx) => {
      await tx.query(lockRow);
      await tx.query('SELECT pg_sleep(4)');
    });
    const waiter = database.system('36', (tx) => tx.query(lockRow));
    await expect(Promise.all([slow, holder, waiter])).resolves.toMatchObject([
      { said: 'done' },
      undefined,
      [],
    ]);
  }, 20_000);

  it('is left alone when this process itself stood still', async () => {
    const slow = database.system('36', (tx) => tx.one("SELECT pg_sleep(3), 'done' AS said"));
    await database.answers();
    for (const until = performance.now() + 2_800; performance.now() < until; );
    await expect(slow).resolves.toMatchObject({ said: 'done' });
  }, 20_000);
});
