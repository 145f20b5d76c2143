import type { Level } from './codes.ts';
import { institutionIn, kindOf } from './kinds.ts';
import { wordOf } from './pinyin.ts';

/** A place at the beginning of a longer name: 江西 of 江西铜鼓工业园区, 余江县 of 余江县工业园区, 永修县 of 永修县丰安街道. */
const PLACE_BEFORE = /^(江西省?|(?!景德镇|.+小区)[^省市县区]{2,3}?[市县区镇乡])/;
const PLACE_KINDS: Readonly<Record<string, string>> = {
  省: 'Province',
  市: 'City',
  县: 'County',
  区: 'District',
  镇: 'Town',
  乡: 'Township',
};

/** Who runs an institution, at the beginning of its name: 县良种场. */
const RUN_BY: readonly (readonly [beginning: string, english: string])[] = [
  ['国营', 'State'],
  ['省', 'Provincial'],
  ['县', 'County'],
  ['区', 'District'],
];

/**
 * Name for English readers: pinyin of the name's own part, and its kind in English (横水镇 → Hengshui Town).
 * Syllables are one for each character of the name, with capitals.
 */
export function englishName(name: string, syllables: readonly string[], level: Level): string {
  const kind = kindOf(name, level);
  if (!kind) return wordOf(syllables);
  const own = name.slice(0, -kind.ending.length);
  const words =
    kind.institution || (level === 'village' && namedAfterInstitution(own))
      ? institutionWords(own, syllables)
      : placeWords(own, syllables, level);
  return [...words, kind.english].filter((word) => word !== '').join(' ');
}

function namedAfterInstitution(own: string): boolean {
  const inner = institutionIn(own);
  return inner !== undefined && own.length > inner.ending.length;
}

function placeWords(own: string, syllables: readonly string[], level: Level): string[] {
  const county = level === 'township' ? PLACE_BEFORE.exec(own)?.[0] : undefined;
  if (!county || own.length - county.length < 2) return [wordOf(syllables.slice(0, own.length))];
  return [placeName(county, syllables), wordOf(syllables.slice(county.length, own.length))];
}

/**
 * English of what an institution is named after: further institutions, places, who runs it, and the rest in
 * pinyin.
 */
function institutionWords(own: string, syllables: readonly string[]): string[] {
  if (own === '') return [];
  const inner = institutionIn(own);
  if (inner) return [...institutionWords(own.slice(0, -inner.ending.length), syllables), inner.english];
  const place = PLACE_BEFORE.exec(own)?.[0];
  if (place)
    return [
      placeName(place, syllables),
      ...institutionWords(own.slice(place.length), syllables.slice(place.length)),
    ];
  const runBy = RUN_BY.find(([beginning]) => own.startsWith(beginning));
  if (runBy)
    return [runBy[1], ...institutionWords(own.slice(runBy[0].length), syllables.slice(runBy[0].length))];
  return [wordOf(syllables.slice(0, own.length))];
}

function placeName(place: string, syllables: readonly string[]): string {
  const kind = PLACE_KINDS[place.slice(-1)];
  return kind
    ? `${wordOf(syllables.slice(0, place.length - 1))} ${kind}`
    : wordOf(syllables.slice(0, place.length));
}
