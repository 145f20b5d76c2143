import type { Actor } from '@yinhu/contracts/kernel';
import { type Listing, MARKETPLACE } from '@yinhu/contracts/marketplace';
import {
  buyer,
  MallUnderTest,
  neighbour,
  otherStation,
  reviewer,
  station,
  VILLAGE,
} from '../../test/mall-under-test.ts';

let mall: MallUnderTest;
beforeAll(async () => {
  mall = await MallUnderTest.start();
});
afterAll(() => mall?.stop());

const change = (listing: Listing, rest: Partial<Listing> = {}, as: Partial<Actor> = station) => {
  const { id, title, category, column, unit, priceFen, originCode, stock, version } = { ...listing, ...rest };
  return mall.call(
    MARKETPLACE.listings.change,
    { id, title, category, column, unit, priceFen, originCode, stock, version },
    { as },
  );
};
const withdraw = ({ id }: Listing, as: Partial<Actor>) =>
  mall.call(MARKETPLACE.listings.withdraw, { id, reason: '虚假宣传' }, { as });
const found = async (filter: object) =>
  (await mall.call(MARKETPLACE.listings.list, { filter })).items.map(({ id }) => id);
const shown = async () => (await mall.call(MARKETPLACE.sellers.get, { id: mall.sellerId })).listings;
const UNKNOWN_PLACE = { fields: [{ field: 'originCode', reason: 'unknown_division' }] };

describe('a listing', () => {
  it('is published by whoever keeps the shop, and counts there', async () => {
    const before = await shown();
    await mall.publish();
    const { sellerId, title, category, column, unit, priceFen, originCode, stock } = await mall.publish();
    expect(await shown()).toBe(before + 2);
    const copy = { sellerId, title, category, column, unit, priceFen, originCode, stock };
    const stolen = mall.call(MARKETPLACE.listings.publish, copy, { as: otherStation });
    await expect(stolen).rejects.toMatchObject({ code: 'not_found', params: { what: sellerId } });
    expect(await shown()).toBe(before + 2);
  });

  it('comes from a division that there is', async () => {
    await expect(mall.publish({ originCode: '369999' })).rejects.toMatchObject(UNKNOWN_PLACE);
    await expect(change(await mall.publish(), { originCode: '369999' })).rejects.toMatchObject(UNKNOWN_PLACE);
  });

  it('is found by its new title once it is changed, and by the old one no longer', async () => {
    const listing = await mall.publish({ title: '野生蜂蜜' });
    expect(await change(listing, { title: '山茶籽油', stock: 3 })).toMatchObject({
      version: listing.version + 1,
      stock: 3,
    });
    expect(await found({ q: '山茶' })).toContain(listing.id);
    expect(await found({ q: '蜂蜜' })).not.toContain(listing.id);
  });

  it('is on the shelves of its origin’s divisions', async () => {
    const { id } = await mall.publish();
    for (const origin of ['36', '360725', VILLAGE]) expect(await found({ origin })).toContain(id);
    expect(await found({ origin: '360724' })).toEqual([]);
  });

  it('that is withdrawn leaves the shelves, and is still there for those who know it', async () => {
    const listing = await mall.publish();
    await expect(withdraw(listing, neighbour)).rejects.toMatchObject({ code: 'not_found' });
    await expect(withdraw(listing, otherStation)).rejects.toMatchObject({ code: 'not_found' });
    expect(await withdraw(listing, reviewer)).toMatchObject({ status: 'withdrawn' });
    expect(await found({ sellerId: mall.sellerId })).not.toContain(listing.id);
    expect(await found({ id: [listing.id] })).toEqual([listing.id]);
    await expect(mall.place(listing)).rejects.toMatchObject({ code: 'listing_unavailable' });
  });

  it('is announced and audited with every change, those by orders too', async () => {
    const listing = await mall.publish({ stock: 5 });
    const { id } = await mall.place(listing, 2);
    await mall.call(MARKETPLACE.orders.cancel, { id, reason: '数量有误' }, { as: buyer });
    await change(listing, { version: 3, stock: 9 });
    await withdraw(listing, station);
    const told = (await mall.service.events()).filter(({ subject }) => subject === listing.id);
    const stateOf = (data: unknown) => (data as Listing).stock;
    expect(told.map(({ type, aggregateversion, data }) => [type, aggregateversion, stateOf(data)])).toEqual([
      ['marketplace.listing-published', 1, 5],
      ['marketplace.listing-changed', 2, 3],
      ['marketplace.listing-changed', 3, 5],
      ['marketplace.listing-changed', 4, 9],
      ['marketplace.listing-withdrawn', 5, 9],
    ]);
    const trail = await mall.rows<{ action: string }>(
      'SELECT action, reason FROM audit WHERE record_id = $1 ORDER BY id',
      [listing.id],
    );
    expect(trail.map(({ action }) => `marketplace.${action}`)).toEqual(told.map(({ type }) => type));
    expect(trail.at(-1)).toMatchObject({ reason: '虚假宣传' });
  });
});

describe('lists of the mall', () => {
  it('are narrowed to a division', async () => {
    const { id } = await mall.place(await mall.publish());
    const orders = async (divisionCode: string) =>
      (await mall.call(MARKETPLACE.orders.list, { filter: { divisionCode } }, { as: reviewer })).items.map(
        (order) => order.id,
      );
    expect(await orders('360725')).toContain(id);
    expect(await orders('360725103')).toEqual([]);
    const sellers = async (divisionCode: string) =>
      (await mall.call(MARKETPLACE.sellers.list, { filter: { divisionCode } })).items.map(
        (seller) => seller.id,
      );
    expect(await sellers('360725102')).toEqual([mall.sellerId]);
    expect(await sellers('360724')).toEqual([]);
  });
});
