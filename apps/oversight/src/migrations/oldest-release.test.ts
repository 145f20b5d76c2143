import { createDatabase, type Database } from '@yinhu/database';
import { databaseWithHistory, type TestDatabase, testActor, testCall } from '@yinhu/testing';
import { oversight } from '../oversight.service-definition.ts';
import { beginBuilding } from '../projection/building.ts';

describe('figures that have been here since the first release', () => {
  let created: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    const rows = new URL('../../test/releases/', import.meta.url);
    created = await databaseWithHistory({ service: 'oversight', migrations: oversight.migrations, rows });
    database = createDatabase({ url: created.appUrl, service: 'oversight', entities: [] });
    await database.connect();
  });
  afterAll(async () => {
    await database?.close();
    await created?.drop();
  });

  it('are read as before, within the division that they are of', async () => {
    const figures = (division: string) =>
      database.read(testCall({ actor: testActor({ role: 'county_admin', division }) }), (tx) =>
        tx.query(`SELECT d.value::int AS day, m.value::int AS month, t.value::int AS times FROM figure_day d
          JOIN figure_month m USING (generation) JOIN duration t USING (generation) JOIN presence p USING (generation)
          JOIN projection r ON r.generation = d.generation`),
      );
    expect([await figures('360725'), await figures('360724')]).toEqual([
      [{ day: 4, month: 4, times: 2 }],
      [],
    ]);
  });

  it('are built anew in a generation whose number none had, taken over from a process that says nothing', async () => {
    const [state] = await database.system('36', (tx) =>
      tx.query('SELECT generation, building, building_seen_at AS seen FROM projection'),
    );
    expect(state).toEqual({ generation: 3, building: 5, seen: null });
    expect(await database.system('36', (tx) => beginBuilding(tx))).toBe(7);
    await expect(database.system('36', (tx) => beginBuilding(tx))).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});
