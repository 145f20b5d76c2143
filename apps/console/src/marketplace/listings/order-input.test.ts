import { MARKETPLACE } from '@yinhu/contracts/marketplace';
import { orderInput, sharedOut, shareEvenly } from './order-input.ts';

const LISTING = '018f0000-0000-7000-8000-000000000000';

describe('an order', () => {
  it('names the households whose rows were begun', () => {
    const input = orderInput(LISTING)({
      quantity: 5,
      households: [{ householdNumber: ' 360725-000123 ', surname: '王 ', quantity: 5 }, {}],
    });
    expect(input).toEqual({
      lines: [
        {
          listingId: LISTING,
          quantity: 5,
          beneficiaries: [{ householdNumber: '360725-000123', surname: '王', quantity: 5 }],
        },
      ],
    });
    expect(MARKETPLACE.orders.place.input.safeParse(input).success).toBe(true);
  });

  it('has no beneficiaries where none are named', () => {
    expect(orderInput(LISTING)({ quantity: 1 })).toEqual({ lines: [{ listingId: LISTING, quantity: 1 }] });
  });

  it('shares out every unit', () => {
    expect(shareEvenly(10, 3)).toEqual([4, 3, 3]);
    expect(sharedOut([{ quantity: 4 }, { quantity: null }, { quantity: 3 }])).toBe(7);
  });
});
