import { MARKETPLACE } from '@yinhu/contracts/marketplace';
import { overtaken } from '@yinhu/testing';
import { buyer, MallUnderTest, reviewer, station } from '../../test/mall-under-test.ts';

let mall: MallUnderTest;
beforeAll(async () => {
  mall = await MallUnderTest.start();
});
afterAll(() => mall?.stop());

const after = <T>(change: string, work: () => Promise<T>) =>
  overtaken(mall.service.testDatabase, [change], work);

describe('whoever is overtaken by somebody else', () => {
  it('takes no step of an order from a state that it has left', async () => {
    const { id } = await mall.place(await mall.publish());
    const cancel = `UPDATE mall_order SET status = 'cancelled', cancelled_at = now(), version = 2 WHERE id = '${id}'`;
    const confirmed = after(cancel, () => mall.call(MARKETPLACE.orders.confirm, { id }, { as: station }));
    await expect(confirmed).rejects.toMatchObject({ code: 'invalid_transition' });
  });

  it('buys nothing of what has just been sold', async () => {
    const listing = await mall.publish({ stock: 1 });
    const placed = after(`UPDATE listing SET stock = 0 WHERE id = '${listing.id}'`, () =>
      mall.place(listing),
    );
    await expect(placed).rejects.toMatchObject({ code: 'stock_exhausted', params: { available: 0 } });
  });

  it('buys nothing of what has just been withdrawn', async () => {
    const listing = await mall.publish();
    const placed = after(`UPDATE listing SET status = 'withdrawn' WHERE id = '${listing.id}'`, () =>
      mall.place(listing),
    );
    await expect(placed).rejects.toMatchObject({ code: 'listing_unavailable' });
  });

  it('waits with nothing locked that an order beside it needs first, whatever the order of its lines', async () => {
    const [first = '', second = ''] = [await mall.publish(), await mall.publish()].map(({ id }) => id).sort();
    const lines = [second, first].map((listingId) => ({ listingId, quantity: 1 }));
    const lock = (id: string) => `SELECT FROM listing WHERE id = '${id}' FOR UPDATE NOWAIT`;
    const place = () => mall.call(MARKETPLACE.orders.place, { lines }, { as: buyer });
    await overtaken(mall.service.testDatabase, [lock(first)], place, [lock(second)]);
  });

  it('changes no listing that is another by now', async () => {
    const { id, title, category, column, unit, priceFen, originCode, stock, version } = await mall.publish();
    const input = { id, title, category, column, unit, priceFen, originCode, stock, version };
    const changed = after(`UPDATE listing SET version = version + 1 WHERE id = '${id}'`, () =>
      mall.call(MARKETPLACE.listings.change, input, { as: station }),
    );
    await expect(changed).rejects.toMatchObject({ code: 'conflict' });
  });

  it('withdraws no listing that is withdrawn', async () => {
    const { id } = await mall.publish();
    const withdrawn = after(`UPDATE listing SET status = 'withdrawn' WHERE id = '${id}'`, () =>
      mall.call(MARKETPLACE.listings.withdraw, { id, reason: '虚假宣传' }, { as: reviewer }),
    );
    await expect(withdrawn).rejects.toMatchObject({ code: 'invalid_transition' });
  });

  it('records no consent that is on record', async () => {
    const id = mall.sellerId;
    const consent = `WITH shown AS (UPDATE seller SET public_name = name WHERE id = '${id}' RETURNING id)
      INSERT INTO seller_name_consent SELECT id, 1, '2019-05-01', NULL, '同意书', '站员', now() FROM shown`;
    const given = after(consent, () =>
      mall.call(
        MARKETPLACE.sellers.giveNameConsent,
        { id, givenOn: '2019-05-02', evidence: '同意书' },
        { as: station },
      ),
    );
    await expect(given).rejects.toMatchObject({ code: 'invalid_transition' });
  });

  it('gets the number after the one that was just taken', async () => {
    const listing = await mall.publish();
    const { number } = await mall.place(listing);
    const next = await after(`UPDATE order_counter SET last = last + 1 WHERE county_code = '360725'`, () =>
      mall.place(listing),
    );
    expect(Number(next.number.slice(-6))).toBe(Number(number.slice(-6)) + 2);
    expect(await mall.call(MARKETPLACE.orders.get, { id: next.id }, { as: buyer })).toMatchObject({
      version: 1,
    });
  });
});
