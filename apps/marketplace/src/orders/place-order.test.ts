import type { Problem } from '@yinhu/contracts/kernel';
import { testActor } from '@yinhu/testing';
import type { SellerRow } from '../sellers/seller.entity.ts';
import { checkLines, type KnownHouseholds, oneSeller, orderOf } from './place-order.ts';

type Lines = Parameters<typeof orderOf>[0];
type Goods = Lines[number]['listing'];
const ORANGES: Goods = {
  id: 'o',
  sellerId: 's',
  title: '脐橙',
  category: 'fruit_vegetables',
  unit: 'kg',
  priceFen: 560,
};
const SEED: Goods = { ...ORANGES, id: 'x', title: '水稻种子', category: 'seed', unit: 'bag' };
const beneficiary = (householdNumber: string, quantity: number) => ({
  householdNumber,
  surname: '王',
  quantity,
});
const line = (listing: Goods, quantity = 2, ...beneficiaries: ReturnType<typeof beneficiary>[]) => ({
  listing,
  input: { listingId: listing.id, quantity, ...(beneficiaries.length > 0 ? { beneficiaries } : {}) },
});
const known: KnownHouseholds = new Map(
  ['360725-000001', '360725-000002'].map((number) => [
    number,
    { id: `h${number}`, number, divisionCode: '360725102200' },
  ]),
);
const SELLER: SellerRow = {
  ...{
    id: 's',
    kind: 'cooperative',
    name: '合作社',
    publicName: null,
    divisionCode: '360725102',
    creditCode: 'C',
  },
  ...{
    representedBy: 's',
    representedByName: '合作社',
    status: 'active',
    registeredAt: new Date(),
    listings: 1,
    version: 1,
  },
};
const at = new Date('2019-05-06T02:00:00Z');
const order = (...lines: Lines) =>
  orderOf(lines, known, {
    seller: SELLER,
    buyer: testActor({ role: 'helping_buyer' }),
    number: 'M1',
    checkoutId: 'c',
    at,
  });
const check = (...lines: Lines) => checkLines(lines.map(({ input }) => input));
const faultOf = (work: () => unknown) => {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as Problem).fields?.map(({ field, reason }) => `${field} ${reason}`).join();
  }
};

describe('an order', () => {
  it('names each listing once, and each household once for a line', () => {
    expect(faultOf(() => check(line(ORANGES), line(SEED)))).toBeUndefined();
    expect(faultOf(() => check(line(ORANGES), line(ORANGES)))).toBe('lines[1].listingId duplicate');
    const twice = line(SEED, 2, beneficiary('360725-000001', 1), beneficiary('360725-000001', 1));
    expect(faultOf(() => check(twice))).toBe('lines[0].beneficiaries duplicate');
  });

  it('is shared out to its households whole', () => {
    const shared = (...quantities: number[]) =>
      faultOf(() =>
        check(
          line(SEED, 3, ...quantities.map((quantity, i) => beneficiary(`360725-00000${i + 1}`, quantity))),
        ),
      );
    expect(shared(1, 2)).toBeUndefined();
    for (const quantities of [[1, 1], [3, 1], [2]])
      expect(shared(...quantities)).toBe('lines[0].beneficiaries beneficiary_quantities');
  });

  it('is of one shop', () => {
    expect(oneSeller([line(ORANGES), line(SEED)])).toBe('s');
    expect(faultOf(() => oneSeller([line(ORANGES), line({ ...SEED, sellerId: 'other' })]))).toBe(
      'lines[1].listingId one_seller',
    );
  });

  it('is assistance when all of it is farm inputs, and then each line names whom it is for', () => {
    const seed = line(SEED, 2, beneficiary('360725-000001', 2));
    expect(order(seed)).toMatchObject({
      assistance: true,
      totalFen: 1_120,
      lines: [{ beneficiaries: [{ quantity: 2 }] }],
    });
    expect(order(seed, line(ORANGES)).assistance).toBe(false);
    expect(order(line(ORANGES)).assistance).toBe(false);
    expect(faultOf(() => order(line(ORANGES), line(SEED)))).toBe('lines[1].beneficiaries required');
  });

  it('is for households that the buyer has proved to know', () => {
    expect(faultOf(() => order(line(SEED, 2, beneficiary('360725-000009', 2))))).toBe(
      'lines[0].beneficiaries unknown_household',
    );
  });

  it('costs no more than can be reckoned with', () => {
    expect(faultOf(() => order(line({ ...ORANGES, priceFen: 100_000_000 }, 1_000_000_000)))).toBe(
      'lines too_big',
    );
  });
});
