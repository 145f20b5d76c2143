import { Writable } from 'node:stream';
import { pino } from 'pino';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { blankTestDatabase, type TestDatabase, withClient } from '../test/harness.ts';
import { Thing1700000000001 } from '../test/thing.ts';
import { migrate } from './migrate.ts';

class Broken1700000000002 implements MigrationInterface {
  name = 'Broken1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE half (id int)');
    await runner.query('SELECT 1 / 0');
  }

  async down(): Promise<void> {}
}

describe('migrate', () => {
  let blank: TestDatabase;
  const up = (...migrations: (new () => MigrationInterface)[]) =>
    migrate({ url: blank.ownerUrl, service: 'filing', migrations });
  const applied = () =>
    withClient(blank.ownerUrl, async (client) =>
      (await client.query('SELECT name FROM migration ORDER BY id')).rows.map((row) => row.name),
    );
  const schema = () =>
    withClient(blank.ownerUrl, async (client) => {
      const { rows } = await client.query(
        "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1",
      );
      return rows.map((row) => row.name);
    });

  beforeEach(async () => {
    blank = await blankTestDatabase('filing');
  });
  afterEach(() => blank.drop());

  const all = ['Scope1400000000001', 'Log1400000000002', 'Replays1400000000023', 'Thing1700000000001'];

  it('brings an empty database up to date, the common tables first', async () => {
    await up(Thing1700000000001);
    expect(await applied()).toEqual(all);
    expect(await schema()).toEqual([
      'audit',
      'dead_letter',
      'dead_letter_replay',
      'idempotency_key',
      'inbox',
      'inbox_watermark',
      'migration',
      'outbox',
      'outbox_partition',
      'thing',
    ]);
  });

  it('changes nothing the second time', async () => {
    await up(Thing1700000000001);
    await up(Thing1700000000001);
    expect(await applied()).toEqual(all);
  });

  it('applies each migration once when several processes start at once', async () => {
    await Promise.all(Array.from({ length: 4 }, () => up(Thing1700000000001)));
    expect(await applied()).toEqual(all);
  });

  it('leaves nothing of a migration that fails, keeps those before it, and lets go of its lock', async () => {
    await expect(up(Thing1700000000001, Broken1700000000002)).rejects.toThrow('division by zero');
    expect(await applied()).toEqual(all);
    expect(await schema()).not.toContain('half');
    await up(Thing1700000000001);
  });

  it('goes on with a schema that is newer than the program, and says so', async () => {
    await up(Thing1700000000001);
    const told: unknown[] = [];
    const destination = new Writable({
      write(line: Buffer, _, done) {
        told.push(JSON.parse(String(line)));
        done();
      },
    });
    await migrate({ url: blank.ownerUrl, service: 'filing', migrations: [], logger: pino(destination) });
    expect(told).toEqual([
      expect.objectContaining({
        newer: ['Thing1700000000001'],
        msg: expect.stringContaining('newer schema than this program knows'),
      }),
    ]);
    await up(Thing1700000000001);
  });

  it('can be undone', async () => {
    const { DataSource } = await import('typeorm');
    const { COMMON_MIGRATIONS } = await import('./migrate.ts');
    await up(Thing1700000000001);
    const migrations = [...COMMON_MIGRATIONS, Thing1700000000001];
    const source = await new DataSource({
      type: 'postgres',
      url: blank.ownerUrl,
      migrations,
      migrationsTableName: 'migration',
    }).initialize();
    for (const _ of migrations) await source.undoLastMigration();
    await source.destroy();
    expect(await schema()).toEqual(['migration']);
  });
});
