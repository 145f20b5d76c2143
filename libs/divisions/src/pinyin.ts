/** `HengShui（2）` → Heng, Shui, （, 2, ）: one syllable for each character of the name. */
export const syllablesIn = (camelPinyin: string): string[] => camelPinyin.match(/[A-Z][a-z]*|[^A-Z]/g) ?? [];

const SIGNS = new Set(['（', '）']);
const spoken = (syllable: string): boolean => !SIGNS.has(syllable);

/** `Heng`, `Shui` → `heng shui`. */
export const spacedPinyin = (syllables: readonly string[]): string =>
  syllables.filter(spoken).join(' ').toLowerCase();

/** `Heng`, `Shui` → `hs`. */
export const initialsOf = (syllables: readonly string[]): string =>
  syllables
    .filter(spoken)
    .map((syllable) => syllable.charAt(0))
    .join('')
    .toLowerCase();

const beginsWithVowel = (syllable: string): boolean => 'AEO'.includes(syllable.charAt(0));

/**
 * One English word of syllables, with an apostrophe before a vowel as place names have it: Ji, An → Ji'an;
 * Lv, Meng → Lümeng.
 */
export function wordOf(syllables: readonly string[]): string {
  const [first = '', ...others] = syllables;
  const rest = others.map((syllable) => (beginsWithVowel(syllable) ? `'${syllable}` : syllable)).join('');
  return `${first.charAt(0)}${`${first.slice(1)}${rest}`.toLowerCase()}`
    .replaceAll('v', 'ü')
    .normalize('NFKC');
}
