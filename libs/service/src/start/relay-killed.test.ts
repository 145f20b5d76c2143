import { connect, type NatsConnection } from '@nats-io/transport-node';
import { Module } from '@nestjs/common';
import type { EventEnvelope } from '@yinhu/contracts/kernel';
import { reactTo } from '@yinhu/messaging';
import {
  eventually,
  operatorOf,
  startTestService,
  type TestBroker,
  type TestDatabase,
  type TestService,
  type TestTokens,
  testBroker,
  testDatabase,
  testTokens,
  withClient,
} from '@yinhu/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type ChildService, startChildService } from '../../test/child-service.ts';
import { thingAggregate, things, thingsService } from '../../test/things.ts';

@Module({})
class EmptyModule {}

class Counts1600000000001 implements MigrationInterface {
  name = 'Counts1600000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE applied (event_id uuid NOT NULL)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE applied');
  }
}

/** Key of the lock at which the relay of this test waits before it marks what it has published. */
const LOCK = 4242;
const WAIT_BEFORE_MARK = `
  CREATE FUNCTION wait_before_mark() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_advisory_xact_lock_shared(${LOCK}); RETURN NEW; END $$;
  CREATE TRIGGER wait_before_mark BEFORE UPDATE ON outbox_partition
    FOR EACH ROW WHEN (NEW.published > OLD.published) EXECUTE FUNCTION wait_before_mark();`;

let broker: TestBroker;
let tokens: TestTokens;
let database: TestDatabase;
let consumer: TestService;
let listener: NatsConnection;
const replicas: ChildService[] = [];
const published: EventEnvelope[] = [];

beforeAll(async () => {
  [broker, database, tokens] = await Promise.all([
    testBroker(),
    testDatabase('filing', thingsService.migrations),
    testTokens(),
  ]);
  consumer = await startTestService({
    name: 'oversight',
    module: EmptyModule,
    entities: [],
    migrations: [Counts1600000000001],
    consumer: () => ({
      producers: ['filing'],
      on: [
        reactTo(
          thingAggregate,
          async ({ id }, tx) => void (await tx.query('INSERT INTO applied VALUES ($1)', [id])),
        ),
      ],
    }),
    broker,
    tokens,
  });
  listener = await connect(operatorOf(broker));
  listener.subscribe(consumer.service.broker.subject('evt.filing.>'), {
    callback: (_, message) => void published.push(message.json<EventEnvelope>()),
  });
}, 60_000);

afterAll(async () => {
  for (const replica of replicas) replica.kill('SIGKILL');
  await Promise.all(replicas.map(({ exited }) => exited));
  await listener?.close();
  await consumer?.stop();
  await database?.drop();
  await broker?.stop();
});

async function startReplica(): Promise<ChildService> {
  const replica = await startChildService(database, broker);
  replicas.push(replica);
  return replica;
}

/** Kills the process with its relay between a publication and its mark. */
async function killBeforeMark(): Promise<void> {
  await withClient(database.ownerUrl, (owner) => owner.query(WAIT_BEFORE_MARK));
  await withClient(database.superuserUrl, async (admin) => {
    await admin.query(`SELECT pg_advisory_lock(${LOCK})`);
    const replica = await startReplica();
    for (let i = 0; i < 5; i++) await consumer.call(things.make, { name: `thing ${i}` }, { as: {} });
    await eventually(() => published.length > 0, { what: 'an event is published' });
    replica.kill('SIGKILL');
    await replica.exited;
    // What it left waiting in the database dies with it, as with the machine it ran on.
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    const { rows } = await admin.query('SELECT sum(published)::int AS marked FROM outbox_partition');
    expect(rows).toEqual([{ marked: 0 }]);
  });
  await withClient(database.ownerUrl, (owner) =>
    owner.query('DROP TRIGGER wait_before_mark ON outbox_partition'),
  );
}

describe('a process killed between publishing an event and marking it', () => {
  it('leaves it to be published again, with the same id and position, and every event is applied once', async () => {
    await killBeforeMark();
    const first = published[0] as EventEnvelope;
    await startReplica();
    const again = await eventually(() => published.filter(({ id }) => id === first.id)[1], {
      withinMs: 40_000,
      what: 'the event is published again, once the lease of the killed process has ended',
    });
    expect(again).toEqual(first);
    const applied = await eventually(
      async () => {
        const rows = await consumer.database.system('36', (tx) =>
          tx.query<{ event_id: string }>('SELECT event_id FROM applied'),
        );
        return rows.length >= 5 && rows;
      },
      { withinMs: 40_000 },
    );
    expect(new Set(applied.map(({ event_id }) => event_id)).size).toBe(5);
    expect(applied).toHaveLength(5);
  }, 120_000);
});
