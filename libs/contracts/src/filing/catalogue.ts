import { z } from 'zod';
import { enumeration } from '../kernel/enumeration.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { SearchText } from '../kernel/scalars.ts';

/** Goods (货物), works (工程) or services (服务). Thresholds differ between them. */
export const CatalogueGroup = enumeration({
  goods: ['货物', 'Goods'],
  works: ['工程', 'Works'],
  services: ['服务', 'Services'],
});
export type CatalogueGroup = z.infer<typeof CatalogueGroup>;

/** An item of the catalogue of goods, works and services (采购目录). Bilingual. */
export const CatalogueItem = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  group: CatalogueGroup,
  unit: z.string(),
  unitEn: z.string(),
});
export type CatalogueItem = z.infer<typeof CatalogueItem>;

/**
 * Steps of the tree from the top: A goods → A03 equipment → A0310 farm machinery → A03100200 micro-tillers.
 */
export const CatalogueLevel = enumeration({
  group: ['门类', 'Group'],
  class: ['大类', 'Class'],
  category: ['类别', 'Category'],
  item: ['品目', 'Item'],
});
export type CatalogueLevel = z.infer<typeof CatalogueLevel>;

const NamedCode = z.object({ code: z.string(), name: z.string(), nameEn: z.string() });

/** A place in the catalogue's tree. A code is a prefix of the codes below it. */
export const CatalogueNode = NamedCode.extend({
  id: z.string(),
  parentCode: z.string().nullable(),
  level: CatalogueLevel,
  group: CatalogueGroup,
  /** Unit of an item, null above the items. */
  unit: z.string().nullable(),
  unitEn: z.string().nullable(),
  /** Items at or below it. */
  items: z.int(),
  /** Its ancestors, from the top. */
  path: z.array(NamedCode),
});
export type CatalogueNode = z.infer<typeof CatalogueNode>;

const CatalogueCode = z.string().max(20);

export const catalogue = {
  list: listOperation({
    name: 'filing.catalogue.list',
    summary:
      'Catalogue items; search by part of a name in either language, pinyin initials or the start of a code',
    access: 'anyone',
    resource: 'catalogue-items',
    id: CatalogueCode,
    item: CatalogueItem,
    filter: { q: SearchText.optional(), group: CatalogueGroup.optional() },
    sort: ['code', 'name'],
    defaultOrder: 'ASC',
  }),
  get: operation({
    name: 'filing.catalogue.get',
    kind: 'query',
    summary: 'One catalogue item',
    access: 'anyone',
    http: 'GET /catalogue-items/{id}',
    input: z.strictObject({ id: CatalogueCode }),
    output: CatalogueItem,
    errors: ['not_found'],
  }),
};

export const catalogueTree = {
  list: listOperation({
    name: 'filing.catalogue-tree.list',
    summary:
      'Groups, classes, categories and items of the catalogue: the children of one, or the matches of a search, each with its path',
    access: 'anyone',
    resource: 'catalogue-nodes',
    id: CatalogueCode,
    item: CatalogueNode,
    filter: {
      q: SearchText.optional(),
      /** Direct children of this code; the top is `level: 'group'`. */
      parentCode: CatalogueCode.optional(),
      level: CatalogueLevel.optional(),
      group: CatalogueGroup.optional(),
    },
    sort: ['code', 'name'],
    defaultOrder: 'ASC',
  }),
  get: operation({
    name: 'filing.catalogue-tree.get',
    kind: 'query',
    summary: 'One place in the catalogue’s tree with its path',
    access: 'anyone',
    http: 'GET /catalogue-nodes/{id}',
    input: z.strictObject({ id: CatalogueCode }),
    output: CatalogueNode,
    errors: ['not_found'],
  }),
};
