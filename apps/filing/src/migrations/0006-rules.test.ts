import type { Actor } from '@yinhu/contracts/kernel';
import { testActor, testCall } from '@yinhu/testing';
import { COUNTY, type Filing, NEIGHBOUR, staffOf, startFiling } from '../../test/filing-fixture.ts';

const DAY = '2099-01-01';

describe('the tables of what the rules decide by', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
    await filing.service.database.system(COUNTY, async (tx) => {
      await tx.query(ENTER_PARAMETERS, [COUNTY]);
      const [replay] = await tx.query<{ id: string }>(
        `INSERT INTO rule_replay (county_code, id, status, from_date, to_date, parameters, requested_at, requested_by, requested_by_name, finished_at)
         VALUES ($1, gen_random_uuid(), 'done', $2, $2, '{}', now(), 'u', '负责人', now()) RETURNING id`,
        [COUNTY, DAY],
      );
      await tx.query(
        `INSERT INTO rule_replay_difference VALUES ($1, $2, gen_random_uuid(), 1, now(), 'filed', 'in_review', '{}', '[]')`,
        [COUNTY, replay?.id],
      );
    });
  });
  afterAll(() => filing.stop());

  const ENTER_PARAMETERS = `INSERT INTO rule_parameter (id, division_code, rule_code, parameters, effective_from, reason, by_user, by_name)
    VALUES (gen_random_uuid(), $1, 'NO_SPLITTING', '{}', '${DAY}', '试行', 'u', '负责人')`;
  const rowsFor = (actor: Actor | null, tables: readonly string[]) =>
    filing.service.database.read(testCall({ actor }), async (tx) => {
      const counts = [];
      for (const table of tables)
        counts.push((await tx.one<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))?.n ?? 0);
      return counts;
    });

  it('show thresholds and parameters to everyone, as the rules themselves are shown', async () => {
    for (const actor of [null, testActor(staffOf('public')), testActor(staffOf('county_admin', NEIGHBOUR))]) {
      expect(await rowsFor(actor, ['procurement_threshold', 'rule_parameter'])).toEqual([13, 1]);
    }
  });

  it('show replays to the county’s head and the province, to nobody else', async () => {
    const replays = ['rule_replay', 'rule_replay_difference'];
    const seenBy = (role: Actor['role'], division = COUNTY) =>
      rowsFor(testActor(staffOf(role, division)), replays);
    expect([await seenBy('county_admin'), await seenBy('province_supervisor', '36')]).toEqual([
      [1, 1],
      [1, 1],
    ]);
    for (const role of ['county_reviewer', 'entity_clerk', 'helping_buyer', 'public'] as const)
      expect(await seenBy(role)).toEqual([0, 0]);
    expect([await seenBy('county_admin', NEIGHBOUR), await rowsFor(null, replays)]).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it('take a county’s rows from its head only', async () => {
    const enter = (role: Actor['role'], division = COUNTY) =>
      filing.service.database.transaction(testCall({ actor: testActor(staffOf(role, division)) }), (tx) =>
        tx.query(ENTER_PARAMETERS, [COUNTY]),
      );
    await enter('county_admin');
    for (const [role, division] of [
      ['county_reviewer', COUNTY],
      ['county_admin', NEIGHBOUR],
      ['province_supervisor', '36'],
    ] as const) {
      await expect(enter(role, division)).rejects.toThrow('row-level security');
    }
  });

  it('never change what was in force', async () => {
    const { database } = filing.service;
    for (const table of ['procurement_threshold', 'rule_parameter', 'rule_replay_difference']) {
      await expect(database.system('36', (tx) => tx.query(`DELETE FROM ${table}`))).rejects.toThrow(
        /append-only|permission denied/,
      );
    }
  });
});
