import type { Actor } from '@yinhu/contracts/kernel';
import { type Listing, MARKETPLACE } from '@yinhu/contracts/marketplace';
import { startTestService, type TestService } from '@yinhu/testing';
import { v7 } from 'uuid';
import { marketplace } from '../marketplace.service-definition.ts';

const VILLAGE = '360725102200';
const station = {
  role: 'seller_clerk',
  division: '360725102',
  organisationId: v7(),
  organisationName: '过埠镇电商服务站',
} satisfies Partial<Actor>;
const admin = { role: 'county_admin', division: '360725', organisationId: v7() } satisfies Partial<Actor>;
const buyer = {
  role: 'helping_buyer',
  division: '360725',
  organisationId: v7(),
  organisationName: '县税务局',
} satisfies Partial<Actor>;
const otherBuyer = { ...buyer, organisationId: v7() };

let mall: TestService;
let sellerId: string;

beforeAll(async () => {
  mall = await startTestService(marketplace);
  sellerId = (
    await mall.call(
      MARKETPLACE.sellers.register,
      { kind: 'farmer_household', name: '陈福生', divisionCode: VILLAGE },
      { as: station },
    )
  ).id;
});
afterAll(() => mall?.stop());

const publish = (rest: Partial<Listing> = {}) =>
  mall.call(
    MARKETPLACE.listings.publish,
    {
      sellerId,
      title: '高山脐橙',
      category: 'fruit_vegetables',
      column: 'targeted_alleviation',
      unit: 'kg',
      priceFen: 560,
      stock: 10,
      originCode: VILLAGE,
      ...(rest as object),
    },
    { as: station },
  );
const place = (listing: Listing, quantity: number, options = {}) =>
  mall.call(
    MARKETPLACE.orders.place,
    { lines: [{ listingId: listing.id, quantity }] },
    { as: buyer, ...options },
  );
const titlesFor = async (q: string) =>
  (await mall.call(MARKETPLACE.listings.list, { filter: { q } })).items.map(({ title }) => title);

describe('the mall', () => {
  it('sells no more than there is, however many order at once', async () => {
    const listing = await publish({ title: '限量蜂蜜', stock: 10 });
    const outcomes = await Promise.allSettled(Array.from({ length: 25 }, () => place(listing, 1)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'stock_exhausted' });
    expect(await mall.call(MARKETPLACE.listings.get, { id: listing.id })).toMatchObject({ stock: 0 });
  });

  it('makes one order of the same request sent twice', async () => {
    const listing = await publish({ stock: 100 });
    const idempotencyKey = v7();
    const [first, again] = [
      await place(listing, 3, { idempotencyKey }),
      await place(listing, 3, { idempotencyKey }),
    ];
    expect(again.id).toBe(first.id);
    expect(await mall.call(MARKETPLACE.listings.get, { id: listing.id })).toMatchObject({ stock: 97 });
    await expect(place(listing, 4, { idempotencyKey })).rejects.toMatchObject({
      code: 'idempotency_mismatch',
    });
  });

  it('takes an order from placing to settlement, and no step out of turn', async () => {
    const { id, totalFen } = await place(await publish(), 2);
    expect(totalFen).toBe(1120);
    await expect(mall.call(MARKETPLACE.orders.ship, { id }, { as: station })).rejects.toMatchObject({
      code: 'invalid_transition',
    });
    await mall.call(MARKETPLACE.orders.confirm, { id }, { as: station });
    await mall.call(MARKETPLACE.orders.ship, { id }, { as: station });
    await mall.call(MARKETPLACE.orders.receive, { id }, { as: buyer });
    await mall.call(MARKETPLACE.orders.accept, { id }, { as: buyer });
    const settled = await mall.call(MARKETPLACE.orders.settle, { id }, { as: buyer });
    expect(settled).toMatchObject({
      status: 'settled',
      acceptedAt: expect.any(String),
      settledAt: expect.any(String),
    });
    expect(settled.history.map(({ to }) => to)).toEqual([
      'placed',
      'confirmed',
      'shipped',
      'received',
      'accepted',
      'settled',
    ]);
  });

  it('gives the stock back when an order is cancelled', async () => {
    const listing = await publish({ stock: 5 });
    const { id } = await place(listing, 4);
    await mall.call(MARKETPLACE.orders.cancel, { id, reason: '数量有误' }, { as: buyer });
    expect(await mall.call(MARKETPLACE.listings.get, { id: listing.id })).toMatchObject({ stock: 5 });
  });

  it('shows an order to its two parties and to the staff of its county, and to nobody else', async () => {
    const { id } = await place(await publish(), 1);
    const seen = (as: Partial<Actor>) =>
      mall.call(MARKETPLACE.orders.get, { id }, { as }).then(...SEEN_OR_NOT);
    expect(await seen(buyer)).toBe(true);
    expect(await seen(station)).toBe(true);
    expect(await seen({ role: 'county_reviewer', division: '360725' })).toBe(true);
    expect(await seen({ role: 'province_supervisor', division: '36' })).toBe(true);
    expect(await seen(otherBuyer)).toBe(false);
    expect(await seen({ role: 'county_reviewer', division: '360724' })).toBe(false);
  });

  it('asks farm inputs to name the households they are for', async () => {
    const supplier = await mall.call(
      MARKETPLACE.sellers.register,
      { kind: 'input_supplier', name: '惠农农资', divisionCode: '360725', creditCode: '91350100M000100Y43' },
      { as: admin },
    );
    const clerk = { ...station, organisationId: supplier.id, division: '360725' };
    const seed: Listing = await mall.call(
      MARKETPLACE.listings.publish,
      {
        sellerId: supplier.id,
        title: '水稻种子',
        category: 'seed',
        column: 'agricultural_services',
        unit: 'bag',
        priceFen: 4600,
        stock: 9,
        originCode: '360725',
      },
      { as: clerk },
    );
    await expect(place(seed, 1)).rejects.toMatchObject({
      code: 'validation_failed',
      fields: [{ field: 'lines[0].beneficiaries', reason: 'required' }],
    });
    expect(await mall.call(MARKETPLACE.listings.get, { id: seed.id })).toMatchObject({ stock: 9 });
  });

  it('finds 脐橙 and 米 by characters, pinyin, initials and English', async () => {
    await publish({ title: '上堡大米', category: 'grain_oil' });
    await publish({ title: '崇义高山脐橙礼盒' });
    expect(await titlesFor('米')).toContain('上堡大米');
    expect(await titlesFor('脐橙')).toContain('崇义高山脐橙礼盒');
    expect(await titlesFor('qicheng')).toContain('崇义高山脐橙礼盒');
    expect(await titlesFor('gsqc')).toContain('崇义高山脐橙礼盒');
    expect(await titlesFor('grain')).toContain('上堡大米');
    expect(await titlesFor('脐橙')).not.toContain('上堡大米');
  });

  it('lets nobody change a shop they do not keep', async () => {
    const listing = await publish();
    const stranger = { ...station, organisationId: v7() };
    const { id, title, category, column, unit, priceFen, originCode } = listing;
    const change = {
      id,
      title,
      category,
      column,
      unit,
      priceFen,
      originCode,
      stock: 1,
      version: listing.version,
    };
    await expect(mall.call(MARKETPLACE.listings.change, change, { as: stranger })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(
      mall.call(MARKETPLACE.listings.withdraw, { id, reason: '试试' }, { as: stranger }),
    ).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(
      mall.call(MARKETPLACE.listings.change, { ...change, stock: -1 }, { as: station }),
    ).rejects.toMatchObject({
      code: 'validation_failed',
    });
  });

  it('tells of each change with the whole new state and the next version', async () => {
    const { id } = await place(await publish(), 1);
    await mall.call(MARKETPLACE.orders.confirm, { id }, { as: station });
    const told = (await mall.events()).filter(({ subject }) => subject === id);
    expect(told.map(({ type, aggregateversion }) => [type, aggregateversion])).toEqual([
      ['marketplace.order-placed', 1],
      ['marketplace.order-confirmed', 2],
    ]);
  });
});

const SEEN_OR_NOT = [() => true, () => false] as const;
