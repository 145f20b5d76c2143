import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withClient } from './admin.ts';
import { testDatabase } from './test-database.ts';

class Note1700000000001 implements MigrationInterface {
  name = 'Note1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE note (text text)');
  }

  async down(): Promise<void> {}
}

describe('testDatabase', () => {
  const notes = (url: string) =>
    withClient(url, async (client) => (await client.query('SELECT text FROM note')).rows);

  it('gives each caller a database of its own with the schema in it, also when many ask at once', async () => {
    const databases = await Promise.all(
      Array.from({ length: 4 }, () => testDatabase('filing', [Note1700000000001])),
    );
    for (const [i, { appUrl }] of databases.entries()) {
      await withClient(appUrl, (client) => client.query('INSERT INTO note VALUES ($1)', [String(i)]));
    }
    for (const [i, { appUrl }] of databases.entries())
      expect(await notes(appUrl)).toEqual([{ text: String(i) }]);
    await Promise.all(databases.map((database) => database.drop()));
    await expect(notes(databases[0]?.appUrl ?? '')).rejects.toThrow('does not exist');
  });

  it('keeps the application from owning the tables', async () => {
    const database = await testDatabase('filing', [Note1700000000001]);
    await expect(withClient(database.appUrl, (client) => client.query('DROP TABLE note'))).rejects.toThrow(
      'must be owner',
    );
    await database.drop();
  });
});
