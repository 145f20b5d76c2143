import type { CatalogueItem, CatalogueNode, FILING } from '@yinhu/contracts/filing';
import { type InputOf, Problem } from '@yinhu/contracts/kernel';
import { listOf } from '../../shared/list-of.ts';
import { CATALOGUE, findCatalogueItem } from './catalogue-items.ts';
import { CATALOGUE_NODES, catalogueMatch, findCatalogueNode } from './catalogue-tree.ts';

export function listCatalogue(input: InputOf<typeof FILING.catalogue.list>) {
  const { q, group } = input.filter;
  const matches = catalogueMatch(q);
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

export function listCatalogueNodes(input: InputOf<typeof FILING.catalogueTree.list>) {
  const { q, group, level, parentCode } = input.filter;
  const matches = catalogueMatch(q);
  const asked = (node: CatalogueNode) =>
    (!group || node.group === group) &&
    (!level || node.level === level) &&
    (parentCode === undefined || node.parentCode === parentCode);
  return listOf(
    CATALOGUE_NODES.filter((node) => asked(node) && matches(node)),
    input,
  );
}

export function getCatalogueNode(id: string): CatalogueNode {
  const node = findCatalogueNode(id);
  if (!node) throw new Problem('not_found', { what: id });
  return node;
}
