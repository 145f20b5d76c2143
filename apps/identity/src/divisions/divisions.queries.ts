import { type Division, DivisionLevel, type DivisionTile, type IDENTITY } from '@yinhu/contracts/identity';
import { type InputOf, MAX_COUNT, Problem } from '@yinhu/contracts/kernel';
import { PROVINCE } from '@yinhu/contracts/system';
import {
  ancestorsOf,
  childrenOf,
  type Division as Entry,
  findDivision,
  getDivision,
  isWithin,
  searchDivisions,
  tileLayout,
} from '@yinhu/divisions';
import { typedText } from '../list-filters.ts';

type ListInput = InputOf<typeof IDENTITY.divisions.list>;

/** @throws Problem `not_found` */
export function divisionOf(code: string): Division {
  const entry = findDivision(code);
  if (!entry) throw new Problem('not_found', { what: code });
  return toDivision(entry);
}

/**
 * A page of divisions. Found by `q` they come best match first, unless another order than the default is
 * asked for.
 */
export function listDivisions({ filter: given, range: [first, last], sort: [field, direction] }: ListInput) {
  const filter = { ...given, q: typedText(given.q) };
  const found = candidatesOf(filter).filter(
    ({ code, level, parentCode }) =>
      (!filter.id || filter.id.includes(code)) &&
      (!filter.level || level === filter.level) &&
      (!filter.levels || filter.levels.includes(level)) &&
      (!filter.parentCode || parentCode === filter.parentCode) &&
      (!filter.within || isWithin(code, filter.within)),
  );
  const byRank = filter.q !== undefined && field === 'code' && direction === 'ASC';
  const sorted = byRank
    ? found
    : found.toSorted((a, b) => compare(KEY[field](a), KEY[field](b)) || compare(a.code, b.code));
  const items = (direction === 'DESC' ? sorted.toReversed() : sorted).slice(first, last + 1).map(toDivision);
  return { items, total: Math.min(found.length, MAX_COUNT), totalIsCapped: found.length > MAX_COUNT };
}

/**
 * The divisions a filter can be about, so that a list below a parent or of some codes does not look at all
 * 24,000.
 */
function candidatesOf({ q, id, parentCode, within, level }: ListInput['filter']): readonly Entry[] {
  if (q !== undefined)
    return withVillages(searchDivisions(q, { within: parentCode ?? within, limit: MAX_COUNT + 1 }));
  if (id) return id.flatMap((code) => findDivision(code) ?? []);
  if (parentCode) return childrenOf(parentCode);
  return within || level ? levelsWithin(within ?? PROVINCE, level) : everyDivision();
}

const MOST_TOWNSHIPS = 10;

/** A township’s name finds its villages too, after what bears the name itself. */
function withVillages(found: readonly Entry[]): readonly Entry[] {
  const townships = found.filter(({ level }) => level === 'township').slice(0, MOST_TOWNSHIPS);
  if (townships.length === 0) return found;
  const known = new Set(found.map(({ code }) => code));
  return [
    ...found,
    ...townships.flatMap(({ code }) => childrenOf(code)).filter(({ code }) => !known.has(code)),
  ];
}

const levelsWithin = (scope: string, level?: DivisionLevel): Entry[] =>
  (level ? [level] : DivisionLevel.options).flatMap((each) => childrenOf(scope, each));

let all: readonly Entry[] | undefined;
const everyDivision = (): readonly Entry[] => {
  all ??= levelsWithin(PROVINCE).sort((a, b) => compare(a.code, b.code));
  return all;
};

// Names sort by their English form, which is pinyin: the order of Chinese dictionaries.
const KEY = {
  code: ({ code }: Entry) => code,
  name: ({ nameEn }: Entry) => nameEn,
  level: ({ code }: Entry) => String.fromCharCode(code.length),
} as const;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function toDivision({ code, name, nameEn, level, parentCode }: Entry): Division {
  const path = ancestorsOf(code).map((ancestor) => ({
    code: ancestor.code,
    name: ancestor.name,
    nameEn: ancestor.nameEn,
  }));
  return { id: code, code, name, nameEn, level, parentCode, path };
}

/** @throws Problem `not_found` */
export function tilesOf(code: string): DivisionTile[] {
  if (!findDivision(code)) throw new Problem('not_found', { what: code });
  return tileLayout(code).map((tile) => {
    const { name, nameEn } = getDivision(tile.code);
    return { ...tile, name, nameEn };
  });
}
