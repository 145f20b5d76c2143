import { jest } from '@jest/globals';
import { eventually, type TestService, withClient } from '@yinhu/testing';
import { isLevel, startConsumer, startProducer, write } from './notes.ts';

const HOUR_MS = 3_600_000;
const ALL_BUT_DATE = [
  ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const),
  ...(['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
];

let producer: TestService;
let consumer: TestService;

beforeAll(async () => {
  producer = await startProducer();
  consumer = await startConsumer(producer);
});

afterAll(async () => {
  jest.useRealTimers();
  await consumer?.stop();
  await producer?.stop();
});

const level = () =>
  eventually(() => isLevel(producer, consumer), {
    withinMs: 10_000,
    what: 'the consumer is level with the producer',
  });
const inOutbox = (sql: string) => withClient(producer.testDatabase.ownerUrl, (client) => client.query(sql));

describe('the relay goes on, and everything that waits for it,', () => {
  it('when the machine’s clock steps back by an hour', async () => {
    await write(producer.database, 'before');
    await level();
    jest.useFakeTimers({ now: Date.now() - HOUR_MS, doNotFake: [...ALL_BUT_DATE] });
    // Ten seconds on, the leases would have to have been renewed.
    await inOutbox("UPDATE outbox_partition SET lease_until = clock_timestamp() - interval '1 second'");
    await write(producer.database, 'after');
    await level();
    jest.useRealTimers();
    await write(producer.database, 'and forward again');
    await level();
  }, 40_000);

  it('when the database’s clock has stepped back, and the lease of somebody who is gone ends in an hour', async () => {
    await inOutbox(
      "UPDATE outbox_partition SET lease_owner = gen_random_uuid(), lease_until = clock_timestamp() + interval '1 hour'",
    );
    await write(producer.database, 'orphaned');
    await level();
  }, 40_000);
});
