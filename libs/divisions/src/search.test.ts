import { childrenOf, searchDivisions } from './index.ts';

const namesFound = (...parameters: Parameters<typeof searchDivisions>) =>
  searchDivisions(...parameters).map(({ name }) => name);

describe('a search of divisions', () => {
  it.each([
    '崇义',
    '崇义县',
    'chongyi',
    'chong yi',
    'Chongyi Xian',
    'chóng yì',
    'cy',
    'CYX',
    '360725',
    'Chongyi County',
    'ｃｈｏｎｇｙｉ',
  ])('finds Chongyi first by %s', (typed) => {
    expect(searchDivisions(typed)[0]?.code).toBe('360725');
  });

  it.each(['横水', '横水镇', 'hengshui', 'heng shui', 'hengshuizhen', 'Hengshui Town', 'hengshui tow'])(
    'finds Hengshui Town first by %s',
    (typed) => {
      expect(searchDivisions(typed)[0]?.code).toBe('360725100');
    },
  );

  it('puts whole names before beginnings before parts inside, and higher levels first', () => {
    expect(namesFound('吉安').slice(0, 2)).toEqual(['吉安市', '吉安县']);
    const names = namesFound('水', { within: '360725', limit: 100 });
    const inside = names.findIndex((name) => !name.startsWith('水'));
    expect(names[inside]).toBe('横水镇');
    expect(names.slice(inside).filter((name) => name.startsWith('水'))).toEqual([]);
  });

  it('finds apostrophes written or not, and ü as v', () => {
    expect(namesFound("Ji'an County")[0]).toBe('吉安县');
    expect(namesFound('jian county')[0]).toBe('吉安县');
    expect(namesFound('Lümeng')).toContain('吕蒙街道');
    expect(namesFound('lvmeng')).toContain('吕蒙街道');
  });

  it('matches pinyin from the beginning of a syllable only', () => {
    expect(searchDivisions('engshui')).toEqual([]);
    expect(namesFound('shui', { within: '360725', level: 'township' })).toEqual(['横水镇']);
  });

  it('finds codes by their beginning, whole code first', () => {
    const codes = searchDivisions('360725', { limit: 30 }).map(({ code }) => code);
    expect(codes.slice(0, 17)).toEqual(['360725', ...childrenOf('360725').map(({ code }) => code)]);
    expect(searchDivisions('99')).toEqual([]);
  });

  it('stays within a division, a level, a parent and a limit', () => {
    expect(namesFound('水', { within: '360725', level: 'township' })).toEqual(['横水镇']);
    expect(
      searchDivisions('村', { within: '360725', limit: 500 }).every(({ code }) => code.startsWith('360725')),
    ).toBe(true);
    expect(
      searchDivisions('x', { parentCode: '3607' }).every(({ parentCode }) => parentCode === '3607'),
    ).toBe(true);
    expect(searchDivisions('36', { limit: 3 }).map(({ code }) => code)).toEqual(['36', '3601', '3602']);
    expect(searchDivisions('村')).toHaveLength(20);
    expect(searchDivisions('横水', { within: '3607259' })).toEqual([]);
    expect(searchDivisions('横水', { within: '' })).toEqual([]);
  });

  it.each(['', '   ', "'", '\u0000', '没有这个地方', 'qqqqq', '.*', '\t', '36%'])(
    'finds nothing by %j',
    (typed) => {
      expect(searchDivisions(typed)).toEqual([]);
    },
  );
});
