import { HOUSEHOLD } from '@yinhu/contracts/household';
import { type Actor, businessDate } from '@yinhu/contracts/kernel';
import { v7 } from 'uuid';
import {
  dossier,
  HouseholdUnderTest,
  member,
  type Opened,
  OTHER_VILLAGE,
  officer,
  otherOfficer,
  reviewer,
  sale,
  station,
  township,
} from '../../test/household-under-test.ts';

let home: HouseholdUnderTest;
beforeAll(async () => {
  home = await HouseholdUnderTest.start();
});
afterAll(() => home?.stop());

const REASON = '年度动态调整';
const DONE_ONCE = ['done', 'invalid_transition'];
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.code,
  );
const atOnce = async (...works: Promise<unknown>[]) => (await Promise.all(works.map(codeOf))).sort();
const lift = ({ id }: Opened, as: Partial<Actor> = reviewer) =>
  home.call(HOUSEHOLD.households.changeStatus, { id, povertyStatus: 'newly_lifted', reason: REASON }, { as });
const addMeasure = ({ id: householdId }: Opened) =>
  home.call(
    HOUSEHOLD.measures.add,
    { householdId, kind: 'health', title: '家庭医生签约', startedOn: '2019-09-30' },
    { as: officer },
  );
const finish = ({ id }: { id: string }, as: Partial<Actor> = officer) =>
  home.call(HOUSEHOLD.measures.finish, { id, outcome: '已签约' }, { as });
const audited = (id: string) =>
  home.rows<{ action: string; reason: string | null }>(
    'SELECT action, reason FROM audit WHERE record_id = $1 ORDER BY id',
    [id],
  );
const told = async (id: string) =>
  (await home.service.events())
    .filter(({ subject }) => subject === id)
    .map(({ type, aggregateversion }) => [type.split('.')[1], aggregateversion]);

describe('a household’s poverty status', () => {
  it('changes once when two officials change it at once, with its reason in the trail', async () => {
    const family = await home.register();
    expect(
      await atOnce(lift(family), lift(family, { ...reviewer, division: '360724' }), lift(family)),
    ).toEqual(['done', 'invalid_transition', 'not_found']);
    expect(await home.dossierOf(family.id)).toMatchObject({ povertyStatus: 'newly_lifted', version: 2 });
    expect(await told(family.id)).toEqual([
      ['household-registered', 1],
      ['household-status-changed', 2],
    ]);
    expect(await audited(family.id)).toEqual([
      { action: 'household-registered', reason: null },
      { action: 'household-status-changed', reason: REASON },
    ]);
  });
});

describe('a measure', () => {
  it('is finished once, also when it is tried twice at once', async () => {
    const measure = await addMeasure(await home.register());
    expect(await atOnce(finish(measure), finish(measure))).toEqual(DONE_ONCE);
    expect(await home.call(HOUSEHOLD.measures.get, { id: measure.id }, { as: officer })).toMatchObject({
      status: 'done',
      version: 2,
    });
    expect(await told(measure.id)).toEqual([
      ['measure-added', 1],
      ['measure-finished', 2],
    ]);
    expect((await audited(measure.id)).map(({ action }) => action)).toEqual(['add', 'finish']);
  });

  it('does not exist for the cadre of another village, who changes nothing', async () => {
    const measure = await addMeasure(await home.register());
    expect(await codeOf(finish(measure, otherOfficer))).toBe('not_found');
    expect(await home.call(HOUSEHOLD.measures.get, { id: measure.id }, { as: officer })).toMatchObject({
      status: 'under_way',
      version: 1,
    });
  });

  it('counts in the figures of its division, and in no other', async () => {
    const asOf = businessDate(new Date());
    const measures = async (code: string) =>
      (await home.call(HOUSEHOLD.figures.count, { code, asOf }))['household.measures'];
    const before = [await measures('360725102'), await measures('360725103')];
    await addMeasure(await home.register());
    expect([await measures('360725102'), await measures('360725103')]).toEqual([
      (before[0] ?? 0) + 1,
      before[1],
    ]);
  });
});

describe('a link', () => {
  const propose = async () => {
    const household = { number: (await home.register()).number, surname: '王' };
    const input = { sellerId: v7(), sellerName: '王福生农户', household };
    return home.call(HOUSEHOLD.links.propose, input, { as: { ...station, userId: v7() } });
  };

  it('is either confirmed or refused when both are tried at once', async () => {
    const { id } = await propose();
    const confirm = home.call(HOUSEHOLD.links.confirm, { id }, { as: officer });
    const refuse = home.call(HOUSEHOLD.links.refuse, { id, reason: '不是本户' }, { as: officer });
    expect(await atOnce(confirm, refuse)).toEqual(DONE_ONCE);
    const { status } = await home.call(HOUSEHOLD.links.get, { id }, { as: officer });
    expect((await audited(id)).map(({ action }) => action)).toEqual([
      'propose',
      status === 'confirmed' ? 'confirm' : 'refuse',
    ]);
  });

  it('has its end audited apart where it takes back what it booked', async () => {
    for (const reverse of [false, true]) {
      const { id } = await propose();
      await home.call(HOUSEHOLD.links.confirm, { id }, { as: officer });
      await home.call(HOUSEHOLD.links.end, { id, reason: '已分户', reverse }, { as: officer });
      expect((await audited(id)).at(-1)).toEqual({
        action: reverse ? 'end-and-reverse' : 'end',
        reason: '已分户',
      });
    }
  });

  it('books a held sale once, or refuses it, when both are decided at once', async () => {
    const link = await propose();
    await home.call(HOUSEHOLD.links.confirm, { id: link.id }, { as: officer });
    const held = sale(link.sellerId, 5_000_000);
    await home.announce(held);
    await home.applied();
    const decide = (operation: typeof HOUSEHOLD.marketSales.release | typeof HOUSEHOLD.marketSales.refuse) =>
      home.call(operation, { id: held.id, reason: '已核对' }, { as: township });
    expect(await atOnce(decide(HOUSEHOLD.marketSales.release), decide(HOUSEHOLD.marketSales.refuse))).toEqual(
      DONE_ONCE,
    );
    const [{ status } = {}] = await home.rows<{ status: string }>(
      'SELECT status FROM market_sale WHERE id = $1',
      [held.id],
    );
    const entries = await home.rows('SELECT id FROM income_entry WHERE source_ref = $1', [held.id]);
    expect(entries).toHaveLength(status === 'booked' ? 1 : 0);
    expect((await audited(held.id)).map(({ action }) => action)).toEqual([
      status === 'booked' ? 'release' : 'refuse',
    ]);
  });
});

describe('a registration conflict', () => {
  const otherTownship = { ...township, division: OTHER_VILLAGE.slice(0, 9) };

  it('is settled once, and only by the township of the village that was to register', async () => {
    const twin = member();
    await home.register({ members: [twin] });
    const again = dossier({ divisionCode: OTHER_VILLAGE, members: [twin] });
    expect(await codeOf(home.call(HOUSEHOLD.households.register, again, { as: otherOfficer }))).toBe(
      'registration_held',
    );
    const [{ id }] = await home
      .rows<{ id: string }>(`SELECT id FROM registration_conflict WHERE status = 'open'`)
      .then(([row]) => [row ?? { id: '' }] as const);
    const settle = (as: Partial<Actor>) =>
      home.call(HOUSEHOLD.registrationConflicts.settle, { id, outcome: '已核实' }, { as });
    expect(await codeOf(settle(township))).toBe('not_found');
    expect(await atOnce(settle(otherTownship), settle(otherTownship))).toEqual(DONE_ONCE);
    expect(await audited(id)).toEqual([
      { action: 'hold', reason: null },
      { action: 'settle', reason: '已核实' },
    ]);
    const seen = await home.call(
      HOUSEHOLD.registrationConflicts.list,
      { filter: { id: [id] } },
      { as: reviewer },
    );
    expect(seen.items).toEqual([expect.objectContaining({ status: 'settled', outcome: '已核实' })]);
  });
});
