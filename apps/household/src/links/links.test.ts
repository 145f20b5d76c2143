import { HOUSEHOLD, type HouseholdLink } from '@yinhu/contracts/household';
import type { Actor } from '@yinhu/contracts/kernel';
import { v7 } from 'uuid';
import {
  dossier,
  HouseholdUnderTest,
  type Opened,
  OTHER_VILLAGE,
  officer,
  otherOfficer,
  sale,
  station,
  supervisor,
  township,
} from '../../test/household-under-test.ts';

let home: HouseholdUnderTest;
beforeAll(async () => {
  home = await HouseholdUnderTest.start();
});
afterAll(() => home?.stop());

const YUAN = 100;
const propose = (
  { number }: Opened,
  sellerId = v7(),
  surname = '王',
  as: Partial<Actor> = { ...station, userId: v7() },
) =>
  home.call(
    HOUSEHOLD.links.propose,
    { sellerId, sellerName: '王福生农户', household: { number, surname } },
    { as },
  );
const confirm = ({ id }: HouseholdLink, as: Partial<Actor> = officer) =>
  home.call(HOUSEHOLD.links.confirm, { id }, { as });
const refuse = ({ id }: HouseholdLink) =>
  home.call(HOUSEHOLD.links.refuse, { id, reason: '不是本户' }, { as: officer });
const end = ({ id }: HouseholdLink, reverse = false) =>
  home.call(HOUSEHOLD.links.end, { id, reason: '已分户', reverse }, { as: officer });
const incomeOf = async ({ id }: Opened) => {
  await home.applied();
  return (await home.dossierOf(id)).income.map(({ amountFen }) => amountFen);
};
const salesOf = async ({ id }: Opened, as: Partial<Actor> = township) =>
  (await home.call(HOUSEHOLD.marketSales.list, { filter: { householdId: id } }, { as })).items;
const sell = async (link: HouseholdLink, yuan: number, rest = {}) => {
  const sold = sale(link.sellerId, yuan * YUAN, rest);
  await home.announce(sold);
  return sold;
};

describe('a link of a seller to a household', () => {
  it('has no effect before the household’s cadre confirms it; what was sold meanwhile then counts, once', async () => {
    const family = await home.register();
    const link = await propose(family);
    expect(link).toMatchObject({
      status: 'proposed',
      householdId: null,
      householdNumber: family.number,
      proposedBy: station.organisationName,
    });
    const sold = await sell(link, 10_000);
    expect(await incomeOf(family)).toEqual([]);
    expect(await salesOf(family)).toEqual([expect.objectContaining({ id: sold.id, status: 'waiting' })]);
    expect(await confirm(link)).toMatchObject({ status: 'confirmed', householdId: family.id });
    await home.announce({ ...sold, version: 6 });
    await sell(link, 5_000);
    expect((await incomeOf(family)).sort((a, b) => a - b)).toEqual([5_000 * YUAN, 10_000 * YUAN]);
  });

  it('that is refused books nothing, ever; another one books what is sold from its own proposal on', async () => {
    const [wrong, right] = [await home.register(), await home.register()];
    const refused = await propose(wrong);
    await sell(refused, 3_000);
    await home.applied();
    expect(await refuse(refused)).toMatchObject({ status: 'refused', reason: '不是本户' });
    await sell(refused, 4_000);
    await home.applied();
    await confirm(await propose(right, refused.sellerId));
    await sell(refused, 5_000);
    expect(await incomeOf(right)).toEqual([5_000 * YUAN]);
    expect(await incomeOf(wrong)).toEqual([]);
    expect(await salesOf(wrong)).toEqual([]);
  });

  it('is decided by the cadre of the household’s village, and by nobody else', async () => {
    const link = await propose(await home.register());
    await expect(confirm(link, otherOfficer)).rejects.toMatchObject({ code: 'not_found' });
    for (const as of [station, township, supervisor])
      await expect(confirm(link, as)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      home.call(HOUSEHOLD.links.get, { id: link.id }, { as: { ...station, organisationId: v7() } }),
    ).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('asks for number and surname together, of a household of the station’s township', async () => {
    const family = await home.register();
    const unknown = {
      code: 'validation_failed',
      fields: [expect.objectContaining({ field: 'household.number', reason: 'unknown_household' })],
    };
    await expect(propose(family, v7(), '李')).rejects.toMatchObject(unknown);
    const elsewhere = await home.call(
      HOUSEHOLD.households.register,
      dossier({ divisionCode: OTHER_VILLAGE }),
      { as: otherOfficer },
    );
    await expect(propose(elsewhere)).rejects.toMatchObject(unknown);
  });

  it('is one for a seller, and a confirmed one for a household, also when two are confirmed at once', async () => {
    const family = await home.register();
    const link = await propose(family);
    expect((await propose(family, link.sellerId)).id).toBe(link.id);
    await expect(propose(await home.register(), link.sellerId)).rejects.toMatchObject({
      code: 'seller_linked',
    });
    const rival = await propose(family);
    const outcomes = await Promise.allSettled([confirm(link), confirm(rival)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'household_linked' },
    });
  });

  it('that is ended books no later sale, and keeps what it booked', async () => {
    const family = await home.register();
    const link = await confirm(await propose(family));
    const before = new Date().toISOString();
    await sell(link, 1_000);
    await home.applied();
    await end(link);
    await sell(link, 2_000);
    await sell(link, 3_000, { settledAt: before });
    expect((await incomeOf(family)).sort((a, b) => a - b)).toEqual([1_000 * YUAN, 3_000 * YUAN]);
    await expect(end(link)).rejects.toMatchObject({ code: 'invalid_transition' });
  });

  it('that was wrong from its beginning takes back what it booked, once, and what it held is never booked', async () => {
    const family = await home.register();
    const link = await confirm(await propose(family));
    const before = new Date().toISOString();
    await sell(link, 1_000);
    const held = await sell(link, 50_000);
    await home.applied();
    expect(await end(link, true)).toMatchObject({ status: 'ended', reversed: true });
    await sell(link, 2_000, { settledAt: before });
    expect((await incomeOf(family)).sort((a, b) => a - b)).toEqual([-1_000 * YUAN, 1_000 * YUAN]);
    expect((await salesOf(family)).find(({ id }) => id === held.id)).toMatchObject({ status: 'refused' });
  });

  it('takes back what is not taken back already', async () => {
    const family = await home.register();
    const link = await confirm(await propose(family));
    await sell(link, 1_000);
    await home.applied();
    const [entry] = (await home.dossierOf(family.id)).income;
    await home.call(HOUSEHOLD.income.reverse, { id: entry?.id ?? '', reason: '金额有误' }, { as: officer });
    expect(await end(link, true)).toMatchObject({ status: 'ended', reversed: true });
    expect((await incomeOf(family)).sort((a, b) => a - b)).toEqual([-1_000 * YUAN, 1_000 * YUAN]);
  });
});

describe('an unusual sale', () => {
  it('is held until the township says that it is right, and then counts once', async () => {
    const family = await home.register();
    const link = await confirm(await propose(family));
    const { id } = await sell(link, 50_000);
    expect(await incomeOf(family)).toEqual([]);
    expect(await salesOf(family)).toEqual([
      expect.objectContaining({ id, status: 'held', heldCause: 'single_sale', limitFen: 20_000 * YUAN }),
    ]);
    await expect(
      home.call(HOUSEHOLD.marketSales.release, { id, reason: '我看没问题' }, { as: officer }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
    const released = await home.call(
      HOUSEHOLD.marketSales.release,
      { id, reason: '已核对过磅单' },
      { as: township },
    );
    expect(released).toMatchObject({ status: 'booked', reason: '已核对过磅单' });
    await expect(
      home.call(HOUSEHOLD.marketSales.release, { id, reason: '再来' }, { as: township }),
    ).rejects.toMatchObject({
      code: 'invalid_transition',
    });
    expect(await incomeOf(family)).toEqual([50_000 * YUAN]);
  });

  it('is one that brings the year above its limit too, and is never booked once refused', async () => {
    const family = await home.register();
    const link = await confirm(await propose(family));
    for (const yuan of [15_000, 15_000, 15_000]) await sell(link, yuan);
    expect(await incomeOf(family)).toEqual([15_000 * YUAN, 15_000 * YUAN]);
    const held = (await salesOf(family)).filter(({ status }) => status === 'held');
    expect(held).toEqual([expect.objectContaining({ heldCause: 'year_sum', limitFen: 40_000 * YUAN })]);
    const [{ id = '' } = {}] = held;
    expect(
      await home.call(HOUSEHOLD.marketSales.refuse, { id, reason: '代他人出售' }, { as: township }),
    ).toMatchObject({
      status: 'refused',
    });
    await home.announce({ ...sale(link.sellerId, 15_000 * YUAN), id, version: 7 });
    expect(await incomeOf(family)).toEqual([15_000 * YUAN, 15_000 * YUAN]);
    expect((await salesOf(family)).find((one) => one.id === id)).toMatchObject({
      status: 'refused',
      reason: '代他人出售',
    });
  });

  it('is judged by the county’s own amounts, which may only be lower than the province’s', async () => {
    const admin = { role: 'county_admin', division: '360726' } satisfies Partial<Actor>;
    const effectiveFrom = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    const set = (singleFen: number, yearFen: number, from = effectiveFrom) =>
      home.call(HOUSEHOLD.saleLimits.set, { effectiveFrom: from, singleFen, yearFen }, { as: admin });
    await expect(set(20_001 * YUAN, 30_000 * YUAN)).rejects.toMatchObject({
      fields: [{ field: 'singleFen', reason: 'too_big' }],
    });
    await expect(set(10_000 * YUAN, 5_000 * YUAN)).rejects.toMatchObject({
      fields: [{ field: 'yearFen', reason: 'too_small' }],
    });
    await expect(set(10_000 * YUAN, 20_000 * YUAN, '2019-01-01')).rejects.toMatchObject({
      fields: [{ reason: 'too_early' }],
    });
    await set(10_000 * YUAN, 20_000 * YUAN);
    await expect(set(10_000 * YUAN, 20_000 * YUAN)).rejects.toMatchObject({ code: 'already_exists' });
    const limits = await home.call(
      HOUSEHOLD.saleLimits.list,
      {},
      { as: { role: 'township_reviewer', division: '360726100' } },
    );
    expect(limits.items.map(({ divisionCode }) => divisionCode)).toEqual(['360726', '36']);
  });
});
