import { z } from 'zod';
import { listOperation, operation } from '../kernel/operation.ts';
import { SearchText } from '../kernel/scalars.ts';

/** An item of the catalogue of goods, works and services (采购目录). Bilingual. */
export const CatalogueItem = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  group: z.enum(['goods', 'works', 'services']),
  unit: z.string(),
  unitEn: z.string(),
});
export type CatalogueItem = z.infer<typeof CatalogueItem>;

export const catalogue = {
  list: listOperation({
    name: 'filing.catalogue.list',
    summary: 'Catalogue items',
    access: 'anyone',
    resource: 'catalogue-items',
    id: z.string().max(20),
    item: CatalogueItem,
    filter: { q: SearchText.optional(), group: z.enum(['goods', 'works', 'services']).optional() },
    sort: ['code', 'name'],
    defaultOrder: 'ASC',
  }),
  get: operation({
    name: 'filing.catalogue.get',
    kind: 'query',
    summary: 'One catalogue item',
    access: 'anyone',
    http: 'GET /catalogue-items/{id}',
    input: z.strictObject({ id: z.string().max(20) }),
    output: CatalogueItem,
    errors: ['not_found'],
  }),
};
