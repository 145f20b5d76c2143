import { eventually, type TestService, withClient } from '@yinhu/testing';
import { createConsumer, kept, startConsumer, startProducer, write, writeMany } from '../../test/notes.ts';
import { OutboxPruner } from './pruner.ts';
import { Relay } from './relay.ts';

let producer: TestService;
let consumer: TestService;

beforeAll(async () => {
  producer = await startProducer();
});

afterAll(async () => {
  await consumer?.stop();
  await producer?.stop();
});

const isPublished = async () => (await producer.service.app.get(Relay).lag()).events === 0;
const age = (days: number) =>
  withClient(producer.testDatabase.ownerUrl, (client) =>
    client.query(`UPDATE outbox SET recorded_at = recorded_at - make_interval(days => ${days})`),
  );

describe('pruning the outbox', () => {
  it('leaves what is young or not published', async () => {
    await writeMany(producer.database, 3);
    await eventually(isPublished);
    await expect(new OutboxPruner(producer.database, 7).stride()).resolves.toEqual({ pruned: 0, last: null });
  });

  it('keeps the last event of each aggregate, from which a new consumer gets the whole current state', async () => {
    await age(8);
    const young = await write(producer.database, 'young');
    await eventually(isPublished);
    const pruner = new OutboxPruner(producer.database, 7);
    await expect(pruner.stride()).resolves.toMatchObject({ pruned: 6 });
    await expect(pruner.stride()).resolves.toEqual({ pruned: 0, last: null });

    consumer = await startConsumer(producer, { producers: [] });
    await createConsumer(consumer).catchUp();
    const notes = await kept(consumer);
    expect(notes.map(({ text }) => text).sort()).toEqual(['0, third', '1, third', '2, third', 'young']);
    expect(notes.map(({ id }) => id)).toContain(young);
  });

  it('leaves gaps that a consumer passes over for good', async () => {
    const caughtUp = createConsumer(consumer);
    await caughtUp.catchUp();
    await caughtUp.catchUp();
    expect((await caughtUp.lag()).map(({ events }) => events)).toEqual([0]);
  });
});
