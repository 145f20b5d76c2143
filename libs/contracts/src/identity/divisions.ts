import { z } from 'zod';
import { enumeration } from '../kernel/enumeration.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { DivisionCode, SearchText } from '../kernel/scalars.ts';

export const DivisionLevel = enumeration({
  province: ['省', 'Province'],
  prefecture: ['设区市', 'Prefecture'],
  county: ['县（市、区）', 'County'],
  township: ['乡镇（街道）', 'Township'],
  village: ['村（社区）', 'Village'],
});
export type DivisionLevel = z.infer<typeof DivisionLevel>;

/** An administrative division (行政区划) by its national statistical code; the code is also its id. */
export const Division = z.object({
  id: DivisionCode,
  code: DivisionCode,
  name: z.string(),
  nameEn: z.string(),
  level: DivisionLevel,
  parentCode: DivisionCode.nullable(),
  /** Names from the province down to the division itself. */
  path: z.array(z.object({ code: DivisionCode, name: z.string(), nameEn: z.string() })),
});
export type Division = z.infer<typeof Division>;

/** Place of a division on a tile map: row and column from 0. */
export const DivisionTile = z.object({
  code: DivisionCode,
  name: z.string(),
  nameEn: z.string(),
  row: z.int(),
  column: z.int(),
});
export type DivisionTile = z.infer<typeof DivisionTile>;

export const divisions = {
  list: listOperation({
    name: 'identity.divisions.list',
    summary:
      'Divisions by name, pinyin, initials, code or English (q; best match first, a township’s villages after it), parent or levels',
    access: 'anyone',
    resource: 'divisions',
    id: DivisionCode,
    item: Division,
    filter: {
      q: SearchText.optional(),
      parentCode: DivisionCode.optional(),
      level: DivisionLevel.optional(),
      levels: z.array(DivisionLevel).min(1).max(DivisionLevel.options.length).optional(),
      within: DivisionCode.optional(),
    },
    sort: ['code', 'name', 'level'],
    defaultOrder: 'ASC',
  }),
  get: operation({
    name: 'identity.divisions.get',
    kind: 'query',
    summary: 'One division',
    access: 'anyone',
    http: 'GET /divisions/{id}',
    input: z.strictObject({ id: DivisionCode }),
    output: Division,
    errors: ['not_found'],
  }),
  tiles: operation({
    name: 'identity.divisions.tiles',
    kind: 'query',
    summary: 'Tile map of the divisions one step below (counties below a province)',
    access: 'anyone',
    http: 'GET /divisions/{id}/tiles',
    input: z.strictObject({ id: DivisionCode }),
    output: z.object({ tiles: z.array(DivisionTile) }),
    errors: ['not_found'],
  }),
};
