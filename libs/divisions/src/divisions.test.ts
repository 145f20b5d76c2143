import {
  ancestorsOf,
  childrenOf,
  DivisionNotFound,
  divisionExists,
  findDivision,
  getDivision,
  type Level,
  parentOf,
  shortName,
} from './index.ts';

const LEVELS: readonly Level[] = ['prefecture', 'county', 'township', 'village'];
const CHONGYI_TOWNSHIPS =
  '横水镇 扬眉镇 过埠镇 铅厂镇 长龙镇 关田镇 龙勾乡 杰坝乡 金坑乡 思顺乡 麟潭乡 上堡乡 聂都乡 文英乡 乐洞乡 丰州乡';

describe('divisions of Jiangxi', () => {
  it('are 11 prefectures, 100 counties, 1,767 townships and 22,080 villages', () => {
    expect(LEVELS.map((level) => childrenOf('36', level).length)).toEqual([11, 100, 1767, 22_080]);
  });

  it('each have a parent that is there, and lie among its children', () => {
    for (const level of LEVELS.slice(0, 3)) {
      for (const { code, parentCode } of childrenOf('36', level))
        expect([parentCode, divisionExists(parentCode ?? '')]).toEqual([parentOf(code), true]);
    }
    const villages = childrenOf('36', 'township').flatMap(({ code }) => childrenOf(code));
    expect(villages).toHaveLength(22_080);
  });

  it('have a Chinese name, an English name, pinyin, and as many initials as syllables', () => {
    for (const division of LEVELS.flatMap((level) => childrenOf('36', level))) {
      expect(division).toMatchObject({
        name: expect.stringMatching(/^[\p{sc=Han}（）\d]+$/u),
        nameEn: expect.stringMatching(/^\S.*\S$/),
      });
      expect([...division.initials]).toEqual(division.pinyin.split(' ').map((syllable) => [...syllable][0]));
    }
  });

  it('give Chongyi its six towns and ten townships', () => {
    const names = childrenOf('360725').map(({ name }) => name);
    expect(names.join(' ')).toBe(CHONGYI_TOWNSHIPS);
    expect(names.filter((name) => name.endsWith('镇'))).toHaveLength(6);
    expect(names.filter((name) => name.endsWith('乡'))).toHaveLength(10);
  });

  it('are told whole', () => {
    expect(getDivision('360725100')).toEqual({
      code: '360725100',
      name: '横水镇',
      nameEn: 'Hengshui Town',
      level: 'township',
      parentCode: '360725',
      pinyin: 'heng shui zhen',
      initials: 'hsz',
    });
    expect(getDivision('36')).toMatchObject({ name: '江西省', level: 'province', parentCode: null });
  });

  it('have ancestors from the province down to themselves', () => {
    const names = ancestorsOf('360725100200').map(({ name }) => name);
    expect(names).toEqual(['江西省', '赣州市', '崇义县', '横水镇', '横水村委会']);
  });

  it.each(['360799', '3607251', '', '37', '360725100999', '崇义'])('are not found by %j', (code) => {
    expect(findDivision(code)).toBeUndefined();
    expect(divisionExists(code)).toBe(false);
    expect(childrenOf(code)).toEqual([]);
    expect(() => getDivision(code)).toThrow(DivisionNotFound);
    expect(() => ancestorsOf(code)).toThrow(DivisionNotFound);
  });

  it('have nothing below a village, nothing of a level above, and of their own level themselves', () => {
    expect(childrenOf('360725100200')).toEqual([]);
    expect(childrenOf('360725', 'prefecture')).toEqual([]);
    expect(childrenOf('36', 'province')).toEqual([getDivision('36')]);
  });

  it.each([
    ['36', '江西'],
    ['3607', '赣州'],
    ['360725', '崇义'],
    ['360704', '赣县'],
    ['360725100', '横水'],
    ['360725100200', '横水'],
  ])('are called by short names: %s %s', (code, name) => {
    expect(shortName(getDivision(code))).toBe(name);
  });
});
