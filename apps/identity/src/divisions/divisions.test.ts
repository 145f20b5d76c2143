import { IDENTITY } from '@yinhu/contracts/identity';
import type { RequestOf } from '@yinhu/contracts/kernel';
import { divisionOf, listDivisions, tilesOf } from './divisions.queries.ts';

const list = (input: RequestOf<typeof IDENTITY.divisions.list>) =>
  listDivisions(IDENTITY.divisions.list.input.parse(input));
const codes = (input: RequestOf<typeof IDENTITY.divisions.list>) => list(input).items.map(({ code }) => code);

describe('divisions', () => {
  it.each(['崇义', '崇义县', 'chongyi', 'cyx', '360725', 'Chongyi County'])(
    'are found by %s, the best match first',
    (q) => {
      expect(codes({ filter: { q } })[0]).toBe('360725');
    },
  );

  it('are found by the name of their township too, after those that bear the name themselves', () => {
    const villages = codes({ filter: { parentCode: '360725100' } });
    const found = codes({ filter: { q: '横水镇', within: '360725', levels: ['village'] }, range: [0, 99] });
    expect(found.toSorted()).toEqual(villages.toSorted());
    const both = list({ filter: { q: 'hengshui', within: '360725' }, range: [0, 99] }).items;
    expect(both[0]).toMatchObject({ code: '360725100' });
    expect(both.map(({ code }) => code)).toEqual(expect.arrayContaining(villages));
    const bearing = list({ filter: { q: '横水', within: '360725' }, range: [0, 99] }).items.map(({ name }) =>
      name.includes('横水'),
    );
    expect(bearing).toEqual(bearing.toSorted((x, y) => Number(y) - Number(x)));
    expect(bearing.filter((bears) => !bears).length).toBeGreaterThan(10);
    expect(new Set(both.map(({ code }) => code)).size).toBe(both.length);
  });

  it('are listed by parent, by level within a division, and by code', () => {
    expect(list({ filter: { parentCode: '360725' } }).total).toBe(16);
    expect(list({ filter: { within: '36', level: 'county' } }).total).toBe(100);
    expect(list({ filter: { within: '360725', levels: ['county', 'township'] } }).total).toBe(17);
    expect(codes({ filter: { id: ['360725', '36'] } })).toEqual(['36', '360725']);
    expect(codes({ filter: { q: '水', parentCode: '360725' } })).toEqual(['360725100']);
    expect(list({ filter: { q: ' ', parentCode: '360725' } }).total).toBe(16);
  });

  it('are paged and sorted, with a capped count of all', () => {
    const all = list({});
    expect(all).toMatchObject({ total: 10_000, totalIsCapped: true });
    expect(all.items.slice(0, 3).map(({ code }) => code)).toEqual(['36', '3601', '360102']);
    expect(codes({ filter: { parentCode: '360725' }, sort: ['code', 'DESC'], range: [0, 1] })).toEqual([
      '360725209',
      '360725208',
    ]);
    const names = list({ filter: { parentCode: '360725' }, sort: ['name', 'ASC'] }).items.map(
      ({ nameEn }) => nameEn,
    );
    expect(names).toEqual(names.toSorted());
    expect(codes({ filter: { within: '360725' }, sort: ['level', 'ASC'], range: [0, 1] })).toEqual([
      '360725',
      '360725100',
    ]);
  });

  it('name the way down from the province', () => {
    const { path, parentCode, level } = divisionOf('360725100');
    expect([path.map(({ name }) => name).join(' '), parentCode, level]).toEqual([
      '江西省 赣州市 崇义县 横水镇',
      '360725',
      'township',
    ]);
  });

  it('that do not exist are not found', () => {
    expect(() => divisionOf('360799')).toThrow('not_found');
    expect(() => tilesOf('99')).toThrow('not_found');
    expect(list({ filter: { parentCode: '360799' } }).total).toBe(0);
  });

  it('have tiles with names', () => {
    expect(tilesOf('360725')).toHaveLength(16);
    expect(tilesOf('360725')).toContainEqual(
      expect.objectContaining({ code: '360725100', name: '横水镇', nameEn: 'Hengshui Town' }),
    );
  });
});
