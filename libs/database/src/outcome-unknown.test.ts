import { randomUUID } from 'node:crypto';
import { eventually, startTcpProxy, type TcpProxy, testCall, withClient } from '../test/harness.ts';
import { type ThingDatabase, ThingRow, thingDatabase } from '../test/thing.ts';
import { createDatabase, type Database } from './database.ts';

let things: ThingDatabase;
let network: TcpProxy;
let database: Database;

beforeAll(async () => {
  things = await thingDatabase();
  network = await startTcpProxy(things.appUrl);
  database = createDatabase({ url: network.url, service: 'filing', entities: [ThingRow] });
  await database.connect();
});

afterAll(async () => {
  await database?.close();
  await network?.close();
  await things?.close();
});

const insert = "INSERT INTO thing (division_code, title) VALUES ('360725', $1) RETURNING title";
const keyed = () => testCall({ idempotencyKey: randomUUID(), inputHash: 'the same' });
const make = (call: ReturnType<typeof keyed>, title: string) =>
  database.transaction({ ...call }, (tx) => tx.one<{ title: string }>(insert, [title]));
const count = async (title: string) =>
  (await things.database.system('36', (tx) => tx.query('SELECT 1 FROM thing WHERE title = $1', [title])))
    .length;
const cutAfter = (text: string) =>
  network.watch((bytes) => (bytes.includes(text) ? 'cut-when-answered' : 'pass'));

describe('a connection that dies', () => {
  afterEach(() => network.watch(undefined));

  it('after the commit had reached the server leaves the outcome unknown, and the same key answers what happened', async () => {
    const call = keyed();
    cutAfter('COMMIT');
    await expect(make(call, 'committed')).rejects.toMatchObject({ code: 'outcome_unknown' });
    expect(await count('committed')).toBe(1);
    network.watch(undefined);
    await expect(make(call, 'committed')).resolves.toEqual({ title: 'committed' });
    expect(await count('committed')).toBe(1);
  });

  it('before the commit was sent has changed nothing, and says so', async () => {
    const call = keyed();
    cutAfter('INSERT INTO thing');
    await expect(make(call, 'never')).rejects.toMatchObject({ code: 'service_unavailable' });
    network.watch(undefined);
    expect(await count('never')).toBe(0);
    await expect(make(call, 'never')).resolves.toEqual({ title: 'never' });
  });

  it('before the commit, though the work went on to it, has changed nothing', async () => {
    const work = database.transaction(keyed(), async (tx) => {
      const backend = await tx.one<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await withClient(things.superuserUrl, (client) =>
        client.query('SELECT pg_terminate_backend($1)', [backend?.pid]),
      );
      await eventually(
        async () =>
          await tx.query('SELECT 1').then(
            () => false,
            () => true,
          ),
      );
    });
    await expect(work).rejects.toMatchObject({ code: 'service_unavailable' });
  });

  it('does not hide what the server said of the work before', async () => {
    await make(keyed(), 'taken');
    const work = database.transaction(keyed(), async (tx) => {
      tx.write(insert, ['taken']);
      await tx.query('SELECT 1').catch(() => undefined);
      network.cut();
    });
    await expect(work).rejects.toMatchObject({ code: '23505', constraint: 'thing_title' });
  });
});

describe('a repeat while the first attempt is still running', () => {
  it('is told to wait, and then gets the first one’s answer', async () => {
    const call = keyed();
    let finish = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let isRunning = false;
    const first = database.transaction({ ...call }, async (tx) => {
      isRunning = true;
      await finished;
      return tx.one(insert, ['slow']);
    });
    await eventually(() => isRunning);
    await expect(make(call, 'slow')).rejects.toMatchObject({ code: 'idempotency_in_progress' });
    finish();
    await expect(first).resolves.toEqual({ title: 'slow' });
    await expect(make(call, 'slow')).resolves.toEqual({ title: 'slow' });
  });
});
