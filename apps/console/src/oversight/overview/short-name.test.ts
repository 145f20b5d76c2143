import { shortName, shortNameEn } from './short-name.ts';

describe('names on tiles', () => {
  it.each([
    ['崇义县', '崇义'],
    ['横水镇', '横水'],
    ['龙勾乡', '龙勾'],
    ['瑞金市', '瑞金'],
    ['章贡区', '章贡'],
    ['赣县区', '赣县'],
    ['茶滩村', '茶滩'],
    ['城关社区居委会', '城关社区'],
  ])('shorten %s to %s', (name, short) => expect(shortName(name)).toBe(short));

  it('drop the kind in English', () => expect(shortNameEn('Chongyi County')).toBe('Chongyi'));
});
