import { neighbour } from './neighbour.ts';

const tile = (code: string, row: number, column: number) => ({ code, name: code, nameEn: code, row, column });
const TILES = [tile('a', 0, 0), tile('b', 0, 1), tile('c', 1, 0), tile('e', 2, 1)];

describe('arrow keys on the map', () => {
  it('go to the tile beside', () => {
    expect(neighbour(TILES, 'a', 'ArrowRight')?.code).toBe('b');
    expect(neighbour(TILES, 'a', 'ArrowDown')?.code).toBe('c');
  });

  it('pass over gaps', () => expect(neighbour(TILES, 'b', 'ArrowDown')?.code).toBe('e'));

  it('stay at the edge, and ignore other keys', () => {
    expect(neighbour(TILES, 'a', 'ArrowUp')).toBeUndefined();
    expect(neighbour(TILES, 'a', 'x')).toBeUndefined();
  });
});
