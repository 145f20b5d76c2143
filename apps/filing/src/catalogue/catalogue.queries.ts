import { type CatalogueItem, type catalogue, type InputOf, Problem } from '@yinhu/contracts';
import { listOf } from '../lists/list-of.ts';
import { CATALOGUE, findCatalogueItem } from './catalogue-items.ts';

/** Items whose name in either language, or code, contains the text asked for. */
export function listCatalogue(input: InputOf<typeof catalogue.list>) {
  const { q, group } = input.filter;
  const text = q?.trim().toLowerCase() ?? '';
  const matches = (item: CatalogueItem) => [item.name, item.nameEn, item.code].some((part) => part.toLowerCase().includes(text));
  return listOf(
    CATALOGUE.filter((item) => (!group || item.group === group) && matches(item)),
    input,
  );
}

export function getCatalogueItem(id: string): CatalogueItem {
  const item = findCatalogueItem(id);
  if (!item) throw new Problem('not_found', { what: id });
  return item;
}
