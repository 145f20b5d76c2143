import type { CatalogueLevel, CatalogueNode } from '@yinhu/contracts/filing';
import { CATALOGUE_GROUPS } from './catalogue-groups.ts';
import { CATALOGUE, groupOf, ITEM_INITIALS } from './catalogue-items.ts';

/** Levels by the length of their codes; an item's is longer than all of them. */
const LEVELS: Readonly<Record<number, CatalogueLevel>> = { 1: 'group', 3: 'class', 5: 'category' };
const CATEGORY_LENGTH = 5;

/** Code of the category that an item lies in: what counts as the same kind of purchase. */
export const categoryOf = (code: string): string => code.slice(0, CATEGORY_LENGTH);

const groupRows = CATALOGUE_GROUPS.trim()
  .split('\n')
  .map((row) => row.split('|'));

const NAMED = [
  ...groupRows.map(([code = '', name = '', nameEn = '']) => ({
    code,
    name,
    nameEn,
    unit: null,
    unitEn: null,
  })),
  ...CATALOGUE.map(({ code, name, nameEn, unit, unitEn }) => ({ code, name, nameEn, unit, unitEn })),
];
const named = new Map(NAMED.map((entry) => [entry.code, entry]));

/** Codes of what a place lies in, from the top. */
const codesAbove = (code: string): string[] =>
  Object.keys(LEVELS)
    .map(Number)
    .filter((length) => length < code.length)
    .map((length) => code.slice(0, length));

/** Every place of the tree, in the order of codes: what lies in a place follows it. */
export const CATALOGUE_NODES: readonly CatalogueNode[] = NAMED.map((entry) => {
  const above = codesAbove(entry.code);
  return {
    ...entry,
    id: entry.code,
    parentCode: above.at(-1) ?? null,
    level: LEVELS[entry.code.length] ?? 'item',
    group: groupOf(entry.code),
    items: CATALOGUE.filter(({ code }) => code.startsWith(entry.code)).length,
    path: above.flatMap((code) => {
      const found = named.get(code);
      return found ? [{ code, name: found.name, nameEn: found.nameEn }] : [];
    }),
  };
}).sort((a, b) => (a.code < b.code ? -1 : 1));

const byCode = new Map(CATALOGUE_NODES.map((node) => [node.code, node]));

export const findCatalogueNode = (code: string): CatalogueNode | undefined => byCode.get(code);

const INITIALS: ReadonlyMap<string, string> = new Map([
  ...ITEM_INITIALS,
  ...groupRows.map(([code = '', , , initials = '']) => [code, initials] as const),
]);

interface Findable {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

/**
 * Whether a text finds a place: any part of a name in either language, the beginning of the code, a run of
 * pinyin initials.
 */
export function catalogueMatch(q: string | undefined): (place: Findable) => boolean {
  const text = q?.trim().toLowerCase() ?? '';
  if (text === '') return () => true;
  return ({ code, name, nameEn }) =>
    name.toLowerCase().includes(text) ||
    nameEn.toLowerCase().includes(text) ||
    code.toLowerCase().startsWith(text) ||
    (INITIALS.get(code) ?? '').includes(text);
}
