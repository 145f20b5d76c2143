import { apportion, childrenOf, DivisionNotFound, ruralPopulationOf } from './index.ts';

const sumOver = (divisions: readonly { code: string }[]): number =>
  divisions.reduce((sum, { code }) => sum + ruralPopulationOf(code).people, 0);

describe('rural populations', () => {
  it('have Chongyi’s published total, close to 170,000', () => {
    expect(ruralPopulationOf('360725')).toEqual({ people: 169_846, modelled: false });
  });

  it('are modelled everywhere else', () => {
    const others = ['36', '3607', '360726', '360725100', '360725100200'];
    expect(others.map((code) => ruralPopulationOf(code).modelled)).toEqual(others.map(() => true));
  });

  it('add up exactly from villages to the province', () => {
    expect(sumOver(childrenOf('36'))).toBe(ruralPopulationOf('36').people);
    for (const level of ['prefecture', 'county'] as const) {
      for (const { code } of childrenOf('36', level))
        expect([code, sumOver(childrenOf(code))]).toEqual([code, ruralPopulationOf(code).people]);
    }
    for (const { code } of childrenOf('360725'))
      expect([code, sumOver(childrenOf(code))]).toEqual([code, ruralPopulationOf(code).people]);
    expect(sumOver(childrenOf('360725', 'village'))).toBe(169_846);
  });

  it('come to about 20 million in the province, and to thousands in each township of Chongyi', () => {
    expect(ruralPopulationOf('36').people / 1e6).toBeCloseTo(20, 0);
    for (const { code } of childrenOf('360725')) expect(ruralPopulationOf(code).people).toBeGreaterThan(4000);
  });

  it('are not made up for a division that is not there', () => {
    expect(() => ruralPopulationOf('360799')).toThrow(DivisionNotFound);
  });
});

describe('apportioning', () => {
  it('gives what is left to the largest remainders, the earlier of equals', () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(apportion(7, [3, 1, 1])).toEqual([4, 2, 1]);
  });

  it('shares nothing out without weights', () => {
    expect(apportion(10, [0, 0])).toEqual([0, 0]);
    expect(apportion(10, [])).toEqual([]);
  });
});
