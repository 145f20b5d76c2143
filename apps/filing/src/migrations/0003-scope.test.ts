import type { Actor } from '@yinhu/contracts/kernel';
import { testActor, testCall } from '@yinhu/testing';
import { type Filing, HENGSHUI, plan, staffOf, startFiling } from '../../test/filing-fixture.ts';

const TABLES = [
  'purchasing_entity',
  'quota',
  'quota_movement',
  'filing',
  'filing_beneficiary',
  'filing_transition',
  'filing_decision',
];

describe('the database itself', () => {
  let filing: Filing;
  let own: Actor;
  let other: Actor;
  beforeAll(async () => {
    filing = await startFiling();
    const entities = [
      await filing.entityWith(1_000_000_000, { divisionCode: HENGSHUI }),
      await filing.entityWith(1_000_000_000),
    ];
    const clerks = [];
    for (const entity of entities) {
      await filing.submit(entity, plan());
      clerks.push(testActor(filing.clerkOf(entity)));
    }
    own = clerks[0] ?? testActor();
    other = clerks[1] ?? testActor();
  });
  afterAll(() => filing.stop());

  const rowsFor = (actor: Actor | null) =>
    filing.service.database.read(testCall({ actor }), async (tx) => {
      const counts = [];
      for (const table of TABLES)
        counts.push((await tx.one<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))?.n ?? 0);
      return counts;
    });

  it('shows no row to nobody, to the neighbour, or to roles that have no part in filing', async () => {
    const none = TABLES.map(() => 0);
    expect(await rowsFor(null)).toEqual(none);
    expect(await rowsFor(testActor(staffOf('county_admin', '360726')))).toEqual(none);
    for (const role of [
      'helping_buyer',
      'seller_clerk',
      'household_officer',
      'township_reviewer',
      'public',
    ] as const) {
      expect(await rowsFor(testActor(staffOf(role)))).toEqual(none);
    }
  });

  it('shows a clerk the own entity’s rows, and the county and the province all', async () => {
    const clerks = await Promise.all([rowsFor(own), rowsFor(other)]);
    expect(clerks[0]).toEqual([1, 1, 2, 1, 1, 3, 1]);
    const all = TABLES.map((_, i) => clerks.reduce((sum, rows) => sum + (rows[i] ?? 0), 0));
    expect(await rowsFor(testActor())).toEqual(all);
    expect(await rowsFor(testActor(staffOf('province_supervisor', '36')))).toEqual(all);
  });

  it('lets a clerk change nothing of another entity, and the province’s supervisor nothing at all', async () => {
    const changed = (actor: Actor) =>
      filing.service.database.transaction(
        testCall({ actor }),
        async (tx) => (await tx.query('UPDATE filing SET title = title RETURNING id')).length,
      );
    expect(await changed(own)).toBe(1);
    expect(await changed(testActor(staffOf('province_supervisor', '36')))).toBe(0);
  });

  it('refuses a row that a caller enters outside the own scope', async () => {
    const enter = filing.service.database.transaction(testCall({ actor: own }), (tx) =>
      tx.query(
        `INSERT INTO quota (id, division_code, entity_id, fiscal_year, source) VALUES (gen_random_uuid(), '360725', $1, 2019, 'donation')`,
        [other.organisationId],
      ),
    );
    await expect(enter).rejects.toThrow('row-level security');
  });
});
