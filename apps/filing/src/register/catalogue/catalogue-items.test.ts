import { CatalogueItem } from '@yinhu/contracts/filing';
import { CATALOGUE, findCatalogueItem } from './catalogue-items.ts';

describe('the catalogue', () => {
  it('has goods, works and services, each item whole, each code once', () => {
    for (const item of CATALOGUE) {
      expect(CatalogueItem.safeParse(item).success).toBe(true);
      expect(Object.values(item).every((value) => value.length > 0)).toBe(true);
    }
    expect(new Set(CATALOGUE.map((item) => item.code)).size).toBe(CATALOGUE.length);
    expect(new Set(CATALOGUE.map((item) => item.group))).toEqual(new Set(['goods', 'works', 'services']));
  });

  it('knows a storage pond, and nothing that is not in it', () => {
    expect(findCatalogueItem('B02030200')?.name).toBe('蓄水池');
    expect(findCatalogueItem('constructor')).toBeUndefined();
  });
});
