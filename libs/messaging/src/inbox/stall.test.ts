import { deadLetters } from '@yinhu/contracts/kernel';
import { eventually, type TestService, withClient } from '@yinhu/testing';
import { isLevel, POISON, startConsumer, startProducer, write, writeMany } from '../../test/notes.ts';

let producer: TestService;
let consumer: TestService;
const operations = deadLetters('oversight');
const as = { role: 'province_supervisor', division: '36' } as const;
const WAIT = { withinMs: 25_000 };

beforeEach(async () => {
  producer = await startProducer();
  consumer = await startConsumer(producer);
});

afterEach(async () => {
  await consumer?.stop();
  await producer?.stop();
});

const owner = (sql: string) => withClient(consumer.testDatabase.ownerUrl, (client) => client.query(sql));
const consumption = () => consumer.call(operations.consumption, {}, { as });
const letters = async () =>
  (await consumer.call(operations.list, { filter: { waiting: true }, range: [0, 99] }, { as })).items;
const health = (path: string) => fetch(`http://127.0.0.1:${consumer.service.healthPort}${path}`);
const stalled = () => eventually(async () => (await consumption()).stalled.length > 0, WAIT);

describe('a failure that is the service’s and not the event’s', () => {
  it('lets events wait instead of burying them, raises an alarm, and all go on by themselves when it is over', async () => {
    await owner('ALTER TABLE note RENAME TO note_away');
    await writeMany(producer.database, 20);
    await stalled();
    const { stalled: held } = await eventually(async () => {
      const now = await consumption();
      return now.stalled.length === 2 && now.stalled.every(({ waiting }) => waiting > 1) && now;
    }, WAIT);
    expect(held.map(({ type }) => type).sort()).toEqual(['filing.note-changed', 'filing.note-written']);
    expect(held[0]?.error).toContain('relation "note" does not exist');
    expect(await (await health('/metrics')).text()).toContain(
      'yinhu_consumer_stalled{service="oversight"} 2',
    );
    const ready = await health('/health/ready');
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({
      notes: { 'events of filing.note-written': expect.stringContaining('does not exist') },
    });
    // Longer than an event of its own fault has until it is buried.
    await eventually(async () => Date.now() - Date.parse(held[0]?.since ?? '') > 1_500, WAIT);
    expect(await letters()).toEqual([]);
    await owner('ALTER TABLE note_away RENAME TO note');
    await eventually(() => isLevel(producer, consumer), WAIT);
    expect(await letters()).toEqual([]);
    expect((await consumption()).stalled).toEqual([]);
  });

  it('is told from what one event suffers by the same error of many in a row', async () => {
    for (let i = 0; i < 30; i++) await write(producer.database, POISON);
    await stalled();
    expect((await letters()).length).toBeLessThan(5);
    await owner('DELETE FROM refused');
    await eventually(async () => (await consumption()).stalled.length === 0, WAIT);
  });

  it('ends when another event of the type succeeds, and those that fail for their own sake are put aside', async () => {
    for (let i = 0; i < 10; i++) await write(producer.database, POISON);
    await stalled();
    await eventually(async () => {
      await write(producer.database, 'a good one');
      return (await letters()).length === 10;
    }, WAIT);
    expect((await consumption()).stalled).toEqual([]);
  });

  it('is not what a constraint says of a row, however often it says it', async () => {
    await owner('ALTER TABLE note ADD CONSTRAINT short CHECK (length(text) < 10)');
    for (let i = 0; i < 12; i++) await write(producer.database, 'much longer than that');
    await eventually(async () => (await letters()).length === 12, WAIT);
    expect((await consumption()).stalled).toEqual([]);
  });
});

describe('a replay of many dead letters', () => {
  const buried = async (texts: readonly string[]) => {
    await owner('ALTER TABLE note ADD CONSTRAINT short CHECK (length(text) < 10)');
    for (const text of texts) await write(producer.database, text);
    await eventually(async () => (await letters()).length === texts.length, WAIT);
  };
  const begin = (filter: object) => consumer.call(operations.replayMany, { filter }, { as });
  const ended = () =>
    eventually(async () => {
      const { replay } = await consumption();
      return replay?.endedAt ? replay : undefined;
    }, WAIT);

  it('applies those that the filter chooses, of each record the versions in their order, and tells how far it is', async () => {
    const id = await write(producer.database, 'short');
    await owner('ALTER TABLE note ADD CONSTRAINT short CHECK (length(text) < 10)');
    for (const version of [4, 2, 3]) await write(producer.database, `a version ${version}`, { id, version });
    await eventually(async () => (await letters()).length === 3, WAIT);
    await owner('CREATE TABLE seen (at bigint GENERATED ALWAYS AS IDENTITY, version int)');
    await owner(`CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
      $$ BEGIN INSERT INTO seen (version) VALUES (new.version); RETURN new; END $$`);
    await owner('CREATE TRIGGER see AFTER UPDATE ON note FOR EACH ROW EXECUTE FUNCTION see()');
    await owner('ALTER TABLE note DROP CONSTRAINT short');
    const none = await begin({ error: 'nothing says this' });
    expect(none.total).toBe(0);
    expect((await ended()).state).toBe('done');
    expect(await begin({ error: 'CONSTRAINT "short"', type: 'filing.note-changed' })).toMatchObject({
      state: 'running',
      total: 3,
    });
    const done = await eventually(async () => {
      const { replay } = await consumption();
      return replay?.total === 3 && replay.endedAt ? replay : undefined;
    }, WAIT);
    expect(done).toMatchObject({ state: 'done', applied: 3, failed: 0 });
    expect((await owner('SELECT version FROM seen ORDER BY at')).rows).toEqual(
      [2, 3, 4].map((version) => ({ version })),
    );
    expect(await letters()).toEqual([]);
  });

  it('tries each once, and leaves those that fail with their new error', async () => {
    await buried(['the first of two', 'the second of two']);
    await owner('ALTER TABLE note RENAME CONSTRAINT short TO brief');
    await begin({});
    expect(await ended()).toMatchObject({
      state: 'done',
      total: 2,
      applied: 0,
      failed: 2,
      error: expect.stringContaining('brief'),
    });
    expect((await letters()).map(({ error }) => error.includes('brief'))).toEqual([true, true]);
  });

  it('stops at once when what it fails with would befall all that follow', async () => {
    await buried(['the first of two', 'the second of two']);
    await owner('ALTER TABLE note RENAME TO note_away');
    await begin({});
    expect(await ended()).toMatchObject({
      state: 'stopped',
      failed: 1,
      error: expect.stringContaining('does not exist'),
    });
  });

  it('is one at a time, can be cancelled, and is the province’s alone', async () => {
    await buried(['a text too long']);
    await withClient(consumer.testDatabase.ownerUrl, async (client) => {
      // Whoever applies the letter waits for it meanwhile.
      await client.query('BEGIN; SELECT FROM dead_letter FOR UPDATE');
      const { id } = await begin({});
      await expect(begin({})).rejects.toMatchObject({ code: 'conflict' });
      const cancelled = consumer.call(operations.cancelReplay, { id }, { as });
      await client.query('ROLLBACK');
      expect((await cancelled).endedAt).not.toBeNull();
    });
    await expect(
      consumer.call(operations.replayMany, { filter: {} }, { as: { role: 'county_admin' } }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
