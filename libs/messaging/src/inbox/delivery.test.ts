import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import type { EventEnvelope } from '@yinhu/contracts/kernel';
import { eventually, operatorOf, type TestService, withClient } from '@yinhu/testing';
import { v7 } from 'uuid';
import {
  applied,
  createConsumer,
  isLevel,
  kept,
  noteAggregate,
  placedEvents,
  startConsumer,
  startProducer,
  write,
  writeMany,
} from '../../test/notes.ts';
import { streamOf } from '../broker/streams.ts';
import { proofsOfEvent } from '../peers/proofs.ts';
import type { Consumer } from './consumer.ts';

let producer: TestService;
let consumer: TestService;
const replicas: Consumer[] = [];

beforeAll(async () => {
  producer = await startProducer();
  consumer = await startConsumer(producer);
});

afterAll(async () => {
  await Promise.all(replicas.map((replica) => replica.stop()));
  await consumer?.stop();
  await producer?.stop();
});

const WAIT = { withinMs: 20_000 };
const level = () =>
  eventually(() => isLevel(producer, consumer), { ...WAIT, what: 'the consumer is level with the producer' });

async function startReplica(): Promise<void> {
  const replica = createConsumer(consumer);
  replicas.push(replica);
  await replica.start();
}

/** Publishes by hand, without the id by which JetStream would drop a repetition. */
async function publish(event: EventEnvelope): Promise<void> {
  const { broker } = producer.service;
  const [subject, text] = [broker.subject(`evt.${event.type}`), JSON.stringify(event)];
  await jetstream(broker.connection).publish(subject, text, {
    headers: proofsOfEvent(broker.peers, 'filing', subject, text),
  });
}

describe('an event', () => {
  it('that was committed is applied by the consumer, once', async () => {
    const id = await write(producer.database, '脐橙');
    await level();
    await expect(kept(consumer)).resolves.toEqual([{ id, version: 1, text: '脐橙' }]);
  });

  it('whose transaction was rolled back is never heard of', async () => {
    const failed = producer.database.system('36', async (tx) => {
      tx.emit(noteAggregate, 'note-written', {
        id: v7(),
        version: 1,
        division: '360725',
        state: { text: 'never' },
      });
      throw new Error('changed its mind');
    });
    await expect(failed).rejects.toThrow('changed its mind');
    await writeMany(producer.database, 2);
    await level();
  });

  it('that is delivered ten times is applied once', async () => {
    await write(producer.database, 'once');
    await level();
    const event = (await placedEvents(producer)).at(-1) as EventEnvelope;
    for (let i = 0; i < 10; i++) await publish(event);
    await write(producer.database, 'after the repetitions');
    await level();
    expect((await applied(consumer)).filter((id) => id === event.id)).toHaveLength(1);
  });

  it('that commits after later ones, because its transaction took long, is applied as well', async () => {
    const [early, late] = [v7(), v7()];
    await withClient(producer.testDatabase.appUrl, async (client) => {
      await client.query('BEGIN');
      const envelope = {
        ...((await placedEvents(producer)).at(-1) as EventEnvelope),
        id: early,
        subject: v7(),
        aggregateversion: 1,
      };
      await client.query(
        `INSERT INTO outbox (partition, id, type, aggregate, subject, version, division, envelope) VALUES ($1, $2, $3, $4, $5, 1, $6, $7)`,
        [
          envelope.partition,
          early,
          envelope.type,
          'note',
          envelope.subject,
          '360725',
          JSON.stringify(envelope),
        ],
      );
      for (let i = 0; i < 20; i++) await write(producer.database, `meanwhile ${i}`);
      await write(producer.database, 'the last meanwhile', { id: late });
      await eventually(async () => (await kept(consumer)).some(({ id }) => id === late), WAIT);
      expect(await applied(consumer)).not.toContain(early);
      await client.query('COMMIT');
    });
    await level();
    expect(await applied(consumer)).toContain(early);
  });
});

describe('events out of order', () => {
  it('leave the newest version', async () => {
    await consumer.service.consumer?.stop();
    const id = await write(producer.database, 'first');
    for (const version of [2, 3, 4]) await write(producer.database, `version ${version}`, { id, version });
    const versions = await eventually(async () => {
      const found = (await placedEvents(producer)).filter(({ subject }) => subject === id);
      return found.length === 4 && found;
    }, WAIT);
    const { broker } = producer.service;
    const operator = await connect(operatorOf(producer.broker));
    await (await jetstreamManager(operator)).streams.purge(streamOf(broker, 'filing'));
    await operator.close();
    for (const event of versions.reverse()) await publish(event);
    await startReplica();
    await level();
    expect((await kept(consumer)).find((note) => note.id === id)).toMatchObject({
      version: 4,
      text: 'version 4',
    });
  });
});

describe('a lost connection to the database', () => {
  it('loses no event and applies none twice', async () => {
    const written = writeMany(producer.database, 60);
    for (let i = 0; i < 5; i++) {
      await withClient(consumer.testDatabase.superuserUrl, (admin) =>
        admin.query(
          'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
        ),
      );
      await eventually(() => applied(consumer), WAIT);
    }
    await written;
    await level();
    await expect(consumer.service.consumer?.deadLetters()).resolves.toBe(0);
  });
});

describe('two replicas of a consumer', () => {
  it('share the events and apply each once', async () => {
    await startReplica();
    await writeMany(producer.database, 100);
    await level();
  });
});
