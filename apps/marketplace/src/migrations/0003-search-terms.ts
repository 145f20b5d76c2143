import { pinyin } from 'pinyin-pro';

const REACH = 8;
const HAN_RUN = /\p{Script=Han}+/gu;
const LATIN_WORD = /[a-z0-9]+/g;

const normalise = (text: string): string => text.normalize('NFKC').toLowerCase();
const suffixes = (parts: readonly string[]): string[] =>
  parts.map((_, i) => parts.slice(i, i + REACH).join(''));

/** What a listing could be found by at the time of this migration: characters, pinyin and initials from every place on. */
export function indexTerms(texts: readonly string[]): string[] {
  const terms = new Set<string>();
  for (const text of texts.map(normalise)) {
    for (const word of text.match(LATIN_WORD) ?? []) terms.add(word);
    for (const run of text.match(HAN_RUN) ?? []) {
      const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true });
      const initials = syllables.map((syllable) => syllable.slice(0, 1));
      for (const term of [...suffixes([...run]), ...suffixes(syllables), ...suffixes(initials)])
        terms.add(term);
    }
  }
  return [...terms];
}
