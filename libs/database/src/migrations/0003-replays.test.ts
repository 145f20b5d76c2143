import { DataSource } from 'typeorm';
import { blankTestDatabase, withClient } from '../../test/harness.ts';
import { migrate } from '../migrate.ts';
import { Scope1400000000001 } from './0001-scope.ts';
import { Log1400000000002 } from './0002-log.ts';

/** Letters as services wrote them before there were replays, one of them already applied, one whose envelope has no version. */
const LETTERS = `
  INSERT INTO dead_letter (id, consumer, event_id, envelope, error, attempts, replayed_at) VALUES
    ('10000000-0000-7000-8000-000000000001', 'oversight', gen_random_uuid(),
      '{"aggregate": "filing", "subject": "f1", "aggregateversion": 10}', 'late', 5, NULL),
    ('10000000-0000-7000-8000-000000000002', 'oversight', gen_random_uuid(),
      '{"aggregate": "filing", "subject": "f1", "aggregateversion": 9}', 'late', 5, NULL),
    ('10000000-0000-7000-8000-000000000003', 'oversight', gen_random_uuid(), '{"aggregate": "filing", "subject": "f1"}', 'late', 5, NULL),
    ('10000000-0000-7000-8000-000000000004', 'oversight', gen_random_uuid(), '{}', 'late', 5, now());
  INSERT INTO outbox (partition, position, id, type, aggregate, subject, version, division, envelope)
    VALUES (0, 1, gen_random_uuid(), 'filing.filed', 'filing', 'f1', 1, '360725', '{}');
  INSERT INTO audit (at, operation, aggregate, record_id, action, division) VALUES (now(), 'filings.submit', 'filing', 'f1', 'submit', '360725');`;

describe('migrating to replays of dead letters', () => {
  it('keeps the letters that wait, and reads them in the order of their versions', async () => {
    const created = await blankTestDatabase('oversight');
    const url = created.ownerUrl;
    const rowsOf = (sql: string) =>
      withClient(created.superuserUrl, async (client) => (await client.query(sql)).rows);
    try {
      const migrations = [Scope1400000000001, Log1400000000002];
      const before = await new DataSource({
        type: 'postgres',
        url,
        migrations,
        migrationsTableName: 'migration',
      }).initialize();
      await before.runMigrations();
      await before.destroy();
      await rowsOf(LETTERS);
      await migrate({ url, service: 'oversight', migrations: [] });
      const waiting = await rowsOf(`SELECT right(id::text, 1) AS n FROM dead_letter WHERE replayed_at IS NULL
        ORDER BY consumer, envelope->>'aggregate', envelope->>'subject', (envelope->>'aggregateversion')::int, id`);
      expect(waiting.map(({ n }) => n)).toEqual(['2', '1', '3']);
      expect(
        await rowsOf(
          'SELECT (SELECT count(*)::int FROM outbox) AS events, (SELECT count(*)::int FROM audit) AS audits',
        ),
      ).toEqual([{ events: 1, audits: 1 }]);
    } finally {
      await created.drop();
    }
  });
});
