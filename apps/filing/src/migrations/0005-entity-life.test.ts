import { type Entity, FILING } from '@yinhu/contracts/filing';
import { testActor, testCall } from '@yinhu/testing';
import { type Filing, HENGSHUI, staffOf, startFiling, YANGMEI } from '../../test/filing-fixture.ts';

const TABLES = ['entity_history', 'entity_former_name'];

describe('the history of purchasing entities in the database', () => {
  let filing: Filing;
  let own: Entity;
  beforeAll(async () => {
    filing = await startFiling();
    own = await filing.entityWith(1_000, { divisionCode: HENGSHUI });
    await filing.entityWith(0);
    const { id } = own;
    await filing.service.call(
      FILING.entities.rename,
      { id, name: '新名', reason: '改' },
      { as: filing.admin },
    );
    await filing.service.call(
      FILING.entities.transfer,
      { id, divisionCode: YANGMEI, reason: '改' },
      { as: filing.admin },
    );
  });
  afterAll(() => filing.stop());

  const rowsFor = (actor: object | null) =>
    filing.service.database.read(testCall({ actor: actor && testActor(actor) }), async (tx) => {
      const counts = [];
      for (const table of TABLES)
        counts.push((await tx.one<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))?.n ?? 0);
      return counts;
    });

  it('is seen by the county, the province and the entity’s own clerk, wherever the entity was, and by nobody else', async () => {
    expect(await rowsFor(filing.admin)).toEqual([4, 1]);
    expect(await rowsFor(staffOf('province_supervisor', '36'))).toEqual([4, 1]);
    for (const divisionCode of [HENGSHUI, YANGMEI])
      expect(await rowsFor(filing.clerkOf({ ...own, divisionCode }))).toEqual([3, 1]);
    expect(await rowsFor(filing.clerkOf({ ...own, divisionCode: '360726100' }))).toEqual([0, 0]);
    for (const actor of [
      null,
      staffOf('county_admin', '360726'),
      staffOf('helping_buyer'),
      staffOf('public'),
    ]) {
      expect(await rowsFor(actor)).toEqual([0, 0]);
    }
  });

  it.each(TABLES)('is only ever added to: %s', async (table) => {
    for (const change of [`UPDATE ${table} SET version = 9`, `DELETE FROM ${table}`]) {
      await expect(filing.service.database.system('36', (tx) => tx.query(change))).rejects.toThrow(
        /append-only|permission denied/,
      );
    }
  });

  it('is not written by the province’s supervisor', async () => {
    const write = filing.service.database.transaction(
      testCall({ actor: testActor(staffOf('province_supervisor', '36')) }),
      (tx) =>
        tx.query(
          `INSERT INTO entity_history (county_code, entity_id, version, action, at, by_user, by_name, before, after)
         VALUES ('360725', $1, 9, 'edit', now(), 'x', 'x', '{}', '{}')`,
          [own.id],
        ),
    );
    await expect(write).rejects.toThrow('row-level security');
  });
});
