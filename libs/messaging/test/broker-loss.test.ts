import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import type { NatsServer } from '@yinhu/local-stack';
import { eventually, operatorOf, type TestService } from '@yinhu/testing';
import { streamOf } from '../src/broker/streams.ts';
import { Relay } from '../src/index.ts';
import { createConsumer, isLevel, startConsumer, startProducer, write, writeMany } from './notes.ts';

let producer: TestService;
let consumer: TestService;
let operator: NatsConnection;
let restarted: NatsServer | undefined;

beforeAll(async () => {
  producer = await startProducer();
  consumer = await startConsumer(producer);
  operator = await connect({
    ...operatorOf(producer.broker),
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
  });
});

afterAll(async () => {
  await operator?.close();
  await consumer?.stop();
  await producer?.stop();
  await restarted?.stop();
});

const WAIT = { withinMs: 40_000 };
const level = () =>
  eventually(() => isLevel(producer, consumer), { ...WAIT, what: 'the consumer is level with the producer' });
const manager = () => jetstreamManager(operator);
const stream = () => streamOf(producer.service.broker, 'filing');

/** Keeps writing while something happens to the broker. */
async function whileWriting(work: () => Promise<void>): Promise<void> {
  let stopped = false;
  const writing = (async () => {
    for (let i = 0; !stopped; i++) {
      await write(producer.database, `note ${i}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  try {
    await work();
  } finally {
    stopped = true;
    await writing;
  }
}

/** When it was made: another one than `but`. */
const hasDurable = (but?: string) =>
  eventually(
    async () => {
      const { created } = await (await manager()).consumers.info(stream(), 'oversight');
      return created !== but && created;
    },
    { ...WAIT, what: 'the durable consumer is there' },
  );

describe('a consumer ends in the state of its producer', () => {
  it('when the stream was deleted while events were written', async () => {
    await writeMany(producer.database, 20);
    await level();
    await whileWriting(async () => {
      await hasDurable();
      await (await manager()).streams.delete(stream());
      await hasDurable();
    });
    await level();
  }, 90_000);

  it('when its durable consumer was deleted while events were written', async () => {
    await whileWriting(async () => {
      const created = await hasDurable();
      // A broker that is still writing its files says that it could not remove all of them; the consumer is
      // gone all the same.
      await (await manager()).consumers.delete(stream(), 'oversight').catch(() => undefined);
      await hasDurable(created);
    });
    await level();
  }, 90_000);

  it('when the broker lost its whole store while events were written', async () => {
    const { server, storeDir } = producer.broker;
    await whileWriting(async () => {
      await hasDurable();
      await server.kill();
      for (const entry of readdirSync(storeDir))
        rmSync(join(storeDir, entry), { recursive: true, force: true });
      await writeMany(producer.database, 20);
      restarted = await producer.broker.restart();
      await hasDurable();
    });
    await level();
  }, 90_000);

  it('when the broker lost what nobody had consumed yet', async () => {
    await consumer.service.consumer?.stop();
    await loseWhatIsWritten();
    const again = createConsumer(consumer);
    await again.start();
    await level();
    await again.stop();
  }, 90_000);

  it('when the broker delivers nothing at all: what the outbox holds is enough', async () => {
    await loseWhatIsWritten();
    await createConsumer(consumer).catchUp();
    await expect(isLevel(producer, consumer)).resolves.toBe(true);
  }, 90_000);
});

describe('a service', () => {
  it('stops in good order while the broker is away', async () => {
    const running = createConsumer(consumer);
    await running.start();
    await restarted?.kill();
    await eventually(() => !consumer.service.broker.isConnected, WAIT);
    await running.stop();
    await consumer.service.stop();
    await producer.service.stop();
  });
});

async function loseWhatIsWritten(): Promise<void> {
  await writeMany(producer.database, 50);
  await eventually(async () => (await producer.service.app.get(Relay).lag()).events === 0, WAIT);
  await (await manager()).streams.purge(stream());
}
