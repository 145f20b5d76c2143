import { PROVINCE } from '@yinhu/contracts/system';
import { levelOf } from './codes.ts';
import { shortName } from './kinds.ts';
import { childrenOf, type Division, getDivision } from './registry.ts';
import { CHONGYI_MAP, JIANGXI_MAP, type Place, placesOn } from './tile-maps.ts';

/** A division's place on a tile map: row and column from 0, north above. */
export interface Tile extends Place {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

const CHONGYI = '360725';

/**
 * Tiles of what is watched below a division, no two in the same place: the counties of the province or of a
 * prefecture and Chongyi's townships about where they lie; otherwise the divisions one step below in the
 * order of their codes, nearly in a square. Throws DivisionNotFound; below a village there is nothing.
 */
export function tileLayout(code: string): Tile[] {
  getDivision(code);
  const level = levelOf(code);
  if (level === 'province' || level === 'prefecture')
    return drawn(childrenOf(code, 'county'), JIANGXI_MAP, code);
  const children = childrenOf(code);
  return code === CHONGYI ? drawn(children, CHONGYI_MAP, code) : square(children);
}

const tileAt = ({ code, name, nameEn }: Division, { row, column }: Place): Tile => ({
  code,
  name,
  nameEn,
  row,
  column,
});

/** Tiles from a map, a part of it moved to its corner. */
function drawn(divisions: readonly Division[], map: string, code: string): Tile[] {
  const places = placesOn(map);
  const tiles = divisions.map((division) => {
    const place = places.get(shortName(division));
    if (!place) throw new Error(`${division.name} is not on the map`);
    return tileAt(division, place);
  });
  return code === PROVINCE ? tiles : cornered(tiles);
}

function cornered(tiles: readonly Tile[]): Tile[] {
  const top = Math.min(...tiles.map(({ row }) => row));
  const left = Math.min(...tiles.map(({ column }) => column));
  return tiles.map((tile) => ({ ...tile, row: tile.row - top, column: tile.column - left }));
}

function square(divisions: readonly Division[]): Tile[] {
  const width = Math.ceil(Math.sqrt(divisions.length));
  return divisions.map((division, i) => tileAt(division, { row: Math.floor(i / width), column: i % width }));
}
