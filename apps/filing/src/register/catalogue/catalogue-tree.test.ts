import { CatalogueNode, FILING } from '@yinhu/contracts/filing';
import { getCatalogueNode, listCatalogue, listCatalogueNodes } from './catalogue.queries.ts';
import { CATALOGUE } from './catalogue-items.ts';
import { CATALOGUE_NODES, categoryOf, findCatalogueNode } from './catalogue-tree.ts';

type Filter = Parameters<typeof listCatalogueNodes>[0]['filter'];
const nodes = (filter: Filter) =>
  listCatalogueNodes(FILING.catalogueTree.list.input.parse({ filter, range: [0, 999] }) as never).items;
const items = (q: string) =>
  listCatalogue({ filter: { q }, range: [0, 999], sort: ['code', 'ASC'] }).items.map(({ name }) => name);

describe('the tree of the catalogue', () => {
  it('leads to every item through a group, a class and a category, each named in both languages', () => {
    for (const { code } of CATALOGUE) {
      const node = findCatalogueNode(code);
      expect(node?.path.map((step) => findCatalogueNode(step.code)?.level)).toEqual([
        'group',
        'class',
        'category',
      ]);
      expect(node?.parentCode).toBe(categoryOf(code));
    }
    for (const node of CATALOGUE_NODES) {
      expect(CatalogueNode.strict().safeParse(node).success).toBe(true);
      expect(node.name).toMatch(/[一-龥]/);
      expect(node.nameEn).toMatch(/^[A-Z]/);
      expect(node.items).toBeGreaterThan(0);
    }
  });

  it('counts the items of every place, and each once', () => {
    expect(nodes({ level: 'group' }).reduce((sum, { items: count }) => sum + count, 0)).toBe(
      CATALOGUE.length,
    );
    expect(new Set(CATALOGUE_NODES.map(({ code }) => code)).size).toBe(CATALOGUE_NODES.length);
  });

  it('opens step by step', () => {
    expect(nodes({ level: 'group' }).map(({ code }) => code)).toEqual(['A', 'B', 'C']);
    expect(nodes({ parentCode: 'B02' }).map(({ code }) => code)).toEqual([
      'B0202',
      'B0203',
      'B0204',
      'B0205',
      'B0206',
      'B0207',
    ]);
    expect(nodes({ parentCode: 'B0203' }).map(({ name }) => name)).toContain('蓄水池');
    expect(getCatalogueNode('B02030200').path.map(({ nameEn }) => nameEn)).toEqual([
      'Works',
      'Rural infrastructure works',
      'Water works',
    ]);
    expect(() => getCatalogueNode('constructor')).toThrow('not_found');
  });

  it.each([
    ['one character', '桥', '乡村桥梁'],
    ['two characters', '水池', '蓄水池'],
    ['a part of a longer name', '抗旱', '提水抗旱工程'],
    ['pinyin initials', 'xsc', '蓄水池'],
    ['English in any case', 'sapLINGS', '脐橙苗木'],
    ['the beginning of a code', 'B0203', '蓄水池'],
    ['blanks around it', ' 蓄水池 ', '蓄水池'],
  ])('finds items by %s', (_, q, name) => {
    expect(items(q)).toContain(name);
  });

  it('finds categories too, and what is not there not', () => {
    expect(nodes({ q: '水利' }).map(({ level, code }) => [level, code])).toEqual([['category', 'B0203']]);
    expect(items('航天器')).toEqual([]);
  });
});
