import { ancestorsOf, childrenOf, findDivision, getDivision, isWithin, ruralPopulationOf, searchDivisions, tileLayout } from './index.ts';

describe('divisions of Jiangxi', () => {
  it('are 11 prefectures, 100 counties, 1,767 townships and 22,080 villages', () => {
    const count = (level: 'prefecture' | 'county' | 'township' | 'village') => childrenOf('36', level).length;
    expect([count('prefecture'), count('county'), count('township'), count('village')]).toEqual([11, 100, 1767, 22_080]);
  });

  it('give Chongyi its six towns and ten townships', () => {
    const names = childrenOf('360725').map((division) => division.name);
    expect(names).toHaveLength(16);
    expect(names.filter((name) => name.endsWith('镇'))).toHaveLength(6);
    expect(names.filter((name) => name.endsWith('乡'))).toHaveLength(10);
  });

  it('have parents up to the province', () => {
    expect(ancestorsOf('360725100201').map((division) => division.name)).toEqual([
      '江西省',
      '赣州市',
      '崇义县',
      '横水镇',
      expect.any(String),
    ]);
  });

  it.each([
    ['36', 'Jiangxi Province'],
    ['3607', 'Ganzhou City'],
    ['360725', 'Chongyi County'],
    ['360725100', 'Hengshui Town'],
    ['360725200', 'Longgou Township'],
    ['361124', 'Yanshan County'],
    ['360726', 'Anyuan County'],
    ['360981', 'Fengcheng City'],
  ])('name %s %s in English', (code, name) => {
    expect(getDivision(code).nameEn).toBe(name);
  });

  it('do not know codes that are not there', () => {
    expect(findDivision('360799')).toBeUndefined();
    expect(findDivision('')).toBeUndefined();
    expect(isWithin('360725100', '')).toBe(false);
  });

  it.each(['崇义', '崇义县', 'chongyi', 'chong yi', '360725', 'Chongyi County'])('are found by %s', (typed) => {
    expect(searchDivisions(typed)[0]?.code).toBe('360725');
  });

  it('are found by initials, and within a scope', () => {
    expect(searchDivisions('cy', { level: 'county' }).map((division) => division.name)).toContain('崇义县');
    expect(searchDivisions('hengshui', { within: '360725' })[0]?.code).toBe('360725100');
    expect(searchDivisions('水', { within: '360725', level: 'township' }).map((division) => division.name)).toEqual(['横水镇']);
  });

  it('have rural populations that add up exactly, Chongyi’s close to 170,000', () => {
    const county = ruralPopulationOf('360725');
    const sum = (codes: { code: string }[]) => codes.reduce((total, { code }) => total + ruralPopulationOf(code).people, 0);
    expect(county).toEqual({ people: 169_846, modelled: false });
    expect(sum(childrenOf('360725'))).toBe(county.people);
    expect(sum(childrenOf('360725100'))).toBe(ruralPopulationOf('360725100').people);
    expect(sum(childrenOf('36', 'county'))).toBe(ruralPopulationOf('36').people);
  });

  it.each(['36', '3607', '360725', '360725100'])('below %s stand on tiles of their own', (code) => {
    const tiles = tileLayout(code);
    const expected = code === '36' ? 100 : childrenOf(code).length;
    expect(new Set(tiles.map((tile) => `${tile.row}/${tile.column}`)).size).toBe(expected);
    expect(new Set(tiles.map((tile) => tile.code)).size).toBe(expected);
  });
});
