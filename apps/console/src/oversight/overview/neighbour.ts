import type { DivisionTile } from '@yinhu/contracts/identity';

const DIRECTIONS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * The tile an arrow key leads to: the nearest one that way, gaps passed over; undefined at the edge or for
 * another key.
 */
export function neighbour(
  tiles: readonly DivisionTile[],
  from: string | undefined,
  key: string,
): DivisionTile | undefined {
  const direction = DIRECTIONS[key];
  const start = tiles.find((tile) => tile.code === from);
  if (!direction || !start) return undefined;
  const [down, right] = direction;
  const distance = (tile: DivisionTile) => {
    const rows = tile.row - start.row;
    const columns = tile.column - start.column;
    const along = rows * down + columns * right;
    const aside = Math.abs(rows * right) + Math.abs(columns * down);
    return along > 0 ? along + aside * 3 : Number.POSITIVE_INFINITY;
  };
  const best = tiles.toSorted((a, b) => distance(a) - distance(b))[0];
  return best && Number.isFinite(distance(best)) ? best : undefined;
}
