import { childrenOf, DivisionNotFound, parentOf, type Tile, tileLayout } from './index.ts';

const placeOf = ({ row, column }: Tile): string => `${row}/${column}`;
const codesOf = (tiles: readonly { code: string }[]): string[] => tiles.map(({ code }) => code).sort();
const touch = (a: Tile, b: Tile): boolean => Math.abs(a.row - b.row) + Math.abs(a.column - b.column) === 1;

/** Tiles that are reached from the first by steps over edges. */
function reached(tiles: readonly Tile[]): Set<Tile> {
  const seen = new Set(tiles.slice(0, 1));
  for (const tile of seen) for (const other of tiles) if (touch(tile, other)) seen.add(other);
  return seen;
}

describe('a tile map', () => {
  it.each(['36', '3607', '3611', '360725', '360726', '360725100', '360102'])(
    'of %s has a place for each division, and no place twice',
    (code) => {
      const tiles = tileLayout(code);
      expect(codesOf(tiles)).toEqual(codesOf(code === '36' ? childrenOf(code, 'county') : childrenOf(code)));
      expect(new Set(tiles.map(placeOf)).size).toBe(tiles.length);
      expect(Math.min(...tiles.map(({ row }) => row))).toBe(0);
      expect(Math.min(...tiles.map(({ column }) => column))).toBe(0);
    },
  );

  it('has no place twice for any county and township of the province', () => {
    for (const { code } of [...childrenOf('36', 'county'), ...childrenOf('36', 'township')]) {
      const tiles = tileLayout(code);
      expect([code, new Set(tiles.map(placeOf)).size]).toEqual([code, childrenOf(code).length]);
    }
  });

  it('of the province keeps the counties of a prefecture together', () => {
    const tiles = tileLayout('36');
    for (const { code } of childrenOf('36')) {
      const own = tiles.filter((tile) => parentOf(tile.code) === code);
      expect([code, reached(own).size]).toEqual([code, own.length]);
    }
  });

  it('of the province has Jiujiang in the north and Ganzhou in the south, Pingxiang in the west and Shangrao in the east', () => {
    const middle = (prefecture: string, axis: 'row' | 'column') => {
      const own = tileLayout('36').filter((tile) => parentOf(tile.code) === prefecture);
      return own.reduce((sum, tile) => sum + tile[axis], 0) / own.length;
    };
    const prefectures = codesOf(childrenOf('36'));
    expect(Math.min(...prefectures.map((code) => middle(code, 'row')))).toBe(middle('3604', 'row'));
    expect(Math.max(...prefectures.map((code) => middle(code, 'row')))).toBe(middle('3607', 'row'));
    expect(Math.min(...prefectures.map((code) => middle(code, 'column')))).toBe(middle('3603', 'column'));
    expect(Math.max(...prefectures.map((code) => middle(code, 'column')))).toBe(middle('3611', 'column'));
  });

  it('of Chongyi has its townships where they lie', () => {
    const place = new Map(tileLayout('360725').map((tile) => [tile.name, tile]));
    const at = (name: string, axis: 'row' | 'column') => place.get(name)?.[axis] ?? Number.NaN;
    expect(at('上堡乡', 'row')).toBeLessThan(at('丰州乡', 'row'));
    expect(at('丰州乡', 'row')).toBeLessThan(at('文英乡', 'row'));
    expect(at('横水镇', 'row')).toBeLessThan(at('铅厂镇', 'row'));
    expect(at('过埠镇', 'column')).toBeLessThan(at('横水镇', 'column'));
    expect(at('长龙镇', 'column')).toBeLessThan(at('扬眉镇', 'column'));
  });

  it('of a village is empty, and of nothing there is none', () => {
    expect(tileLayout('360725100200')).toEqual([]);
    expect(() => tileLayout('360799')).toThrow(DivisionNotFound);
  });
});
