import { Module } from '@nestjs/common';
import { aggregate, type EventEnvelope } from '@yinhu/contracts/kernel';
import type { Database, Transaction } from '@yinhu/database';
import { startTestService, type TestBroker, type TestService } from '@yinhu/testing';
import { pino } from 'pino';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { v7 } from 'uuid';
import { z } from 'zod';
import { Consumer, type ConsumerDefinition, reactTo } from '../src/index.ts';

/**
 * What the tests of the log are about: a producer (standing in for filing) that announces notes, and a
 * consumer (for oversight) that keeps them.
 */
export const noteAggregate = aggregate({
  service: 'filing',
  name: 'note',
  state: z.object({ text: z.string() }),
  events: ['note-written', 'note-changed'],
});

/** Of what the consumer shall refuse. */
export const POISON = 'poison';

@Module({})
class EmptyModule {}

class Notes1600000000001 implements MigrationInterface {
  name = 'Notes1600000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE note (id uuid PRIMARY KEY, version int NOT NULL, text text NOT NULL);
      CREATE TABLE applied (event_id uuid NOT NULL);
      CREATE TABLE refused (text text PRIMARY KEY);
      INSERT INTO refused VALUES ('${POISON}');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE note, applied, refused');
  }
}

export const startProducer = (broker?: TestBroker): Promise<TestService> =>
  startTestService({ name: 'filing', module: EmptyModule, entities: [], migrations: [], broker });

/** Keeps the newest version of each note, and counts every event it applied. */
const keepNote = reactTo(noteAggregate, async ({ id, subject, aggregateversion, data }, tx: Transaction) => {
  const refused = await tx.one('SELECT text FROM refused WHERE text = $1', [data.text]);
  if (refused) throw new Error('the consumer refuses this note');
  await tx.query('INSERT INTO applied (event_id) VALUES ($1)', [id]);
  await tx.query(
    `INSERT INTO note (id, version, text) VALUES ($1, $2, $3)
     ON CONFLICT (id) DO UPDATE SET version = excluded.version, text = excluded.text WHERE note.version < excluded.version`,
    [subject, aggregateversion, data.text],
  );
});

export const noteConsumer = (definition: Partial<ConsumerDefinition> = {}): ConsumerDefinition => ({
  producers: ['filing'],
  on: [keepNote],
  retryDelaysMs: [10, 20, 40],
  sweepMs: 100,
  ...definition,
});

export const startConsumer = (
  { broker, tokens }: TestService,
  definition?: Partial<ConsumerDefinition>,
): Promise<TestService> =>
  startTestService({
    name: 'oversight',
    module: EmptyModule,
    entities: [],
    migrations: [Notes1600000000001],
    consumer: () => noteConsumer(definition),
    broker,
    tokens,
  });

/** A further consumer on the inbox of a running one: a replica, or the same service after a restart. */
export function createConsumer(
  { service: { database, broker, client } }: TestService,
  definition?: Partial<ConsumerDefinition>,
): Consumer {
  const logger = pino({ level: process.env.LOG_LEVEL ?? 'silent' });
  return new Consumer({
    ...noteConsumer(definition),
    durable: 'oversight',
    database,
    broker,
    client,
    logger,
  });
}

/** Announces a version of a note; answers the note's id. */
export async function write(
  database: Database,
  text: string,
  { id = v7(), version = 1 } = {},
): Promise<string> {
  await database.system('36', async (tx) => {
    tx.emit(noteAggregate, version === 1 ? 'note-written' : 'note-changed', {
      id,
      version,
      division: '360725',
      state: { text },
    });
  });
  return id;
}

/** Several notes, each with three versions. */
export async function writeMany(database: Database, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const id = await write(database, `${i}, first`);
    await write(database, `${i}, second`, { id, version: 2 });
    await write(database, `${i}, third`, { id, version: 3 });
  }
}

interface Kept {
  readonly id: string;
  readonly version: number;
  readonly text: string;
}

/** The newest version of each note, as the producer's outbox has it. */
export const announced = ({ database }: TestService): Promise<Kept[]> =>
  database.system('36', (tx) =>
    tx.query<Kept>(
      `SELECT DISTINCT ON (subject) subject AS id, version, envelope->'data'->>'text' AS text FROM outbox ORDER BY subject, version DESC`,
    ),
  );

export const kept = ({ database }: TestService): Promise<Kept[]> =>
  database.system('36', (tx) => tx.query<Kept>('SELECT id, version, text FROM note ORDER BY id::text'));

/** Ids of the events applied, one for each time. */
export const applied = async ({ database }: TestService): Promise<string[]> =>
  (await database.system('36', (tx) => tx.query<{ event_id: string }>('SELECT event_id FROM applied'))).map(
    ({ event_id }) => event_id,
  );

/** Whether the consumer has applied every event of the producer, each once, and is in the same state. */
export async function isLevel(producer: TestService, consumer: TestService): Promise<boolean> {
  const [events, done, said, has] = await Promise.all([
    producer.events(),
    applied(consumer),
    announced(producer),
    kept(consumer),
  ]);
  return (
    events.length === done.length &&
    new Set(done).size === done.length &&
    JSON.stringify(said) === JSON.stringify(has)
  );
}

/** The events of the producer's outbox that have a position, as they are published. */
export const placedEvents = ({ database }: TestService): Promise<EventEnvelope[]> =>
  database.system('36', async (tx) => {
    const rows = await tx.query<{ envelope: EventEnvelope; position: number }>(
      'SELECT envelope, position FROM outbox WHERE position IS NOT NULL ORDER BY seq',
    );
    return rows.map(({ envelope, position }) => ({ ...envelope, position }));
  });
