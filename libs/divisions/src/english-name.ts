/** Endings of division names, longest first, with their English and how many characters of the name they take. */
const ENDINGS: readonly (readonly [ending: string, english: string])[] = [
  ['社区居民委员会', 'Community'],
  ['社区居委会', 'Community'],
  ['居民委员会', 'Community'],
  ['村民委员会', 'Village'],
  ['经济技术开发区', 'Economic Development Zone'],
  ['工业园区', 'Industrial Park'],
  ['居委会', 'Community'],
  ['村委会', 'Village'],
  ['街道办事处', 'Subdistrict'],
  ['生活区', 'Residential Area'],
  ['开发区', 'Development Zone'],
  ['工业园', 'Industrial Park'],
  ['管理处', 'Administration'],
  ['管委会', 'Administration'],
  ['风景区', 'Scenic Area'],
  ['畲族乡', 'She Ethnic Township'],
  ['回族乡', 'Hui Ethnic Township'],
  ['垦殖场', 'Reclamation Farm'],
  ['养殖场', 'Livestock Farm'],
  ['原种场', 'Seed Farm'],
  ['良种场', 'Seed Farm'],
  ['蚕桑场', 'Sericulture Farm'],
  ['园艺场', 'Horticultural Farm'],
  ['林场', 'Forest Farm'],
  ['农场', 'Farm'],
  ['茶场', 'Tea Farm'],
  ['园区', 'Park'],
  ['社区', 'Community'],
  ['街道', 'Subdistrict'],
  ['省', 'Province'],
  ['市', 'City'],
  ['县', 'County'],
  ['区', 'District'],
  ['镇', 'Town'],
  ['乡', 'Township'],
  ['村', 'Village'],
  ['场', 'Farm'],
];

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).replaceAll('v', 'ü');

/** Chinese place names written in pinyin want an apostrophe before a syllable that begins with a vowel (Xi'an). */
const joined = (syllables: readonly string[]): string =>
  syllables.map((syllable, i) => (i > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable)).join('');

/** `横水镇` → `Hengshui Town`: pinyin of the name's own part, and its kind in English. */
export function englishName(name: string, syllables: readonly string[], codeLength: number): string {
  const found = ENDINGS.find(([ending]) => name.endsWith(ending) && name.length > ending.length);
  const own = found ? syllables.slice(0, syllables.length - found[0].length) : syllables;
  const kind = found?.[1] ?? (codeLength === 12 ? 'Village' : '');
  return `${capitalised(joined(own))} ${kind}`.trim();
}
