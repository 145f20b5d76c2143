import { pinyin } from 'pinyin-pro';

/** Longest stretch of syllables or characters kept as one term; what is typed beyond it is not compared. */
const REACH = 8;
const HAN_RUN = /\p{Script=Han}+/gu;
const LATIN_WORD = /[a-z0-9]+/g;

const normalise = (text: string): string => text.normalize('NFKC').toLowerCase();
const suffixes = (parts: readonly string[]): string[] =>
  parts.map((_, i) => parts.slice(i, i + REACH).join(''));

/**
 * What a listing can be found by. Each run of Chinese characters is kept from every character on (脐橙汁 → 脐橙汁,
 * 橙汁, 汁), likewise its pinyin (qichengzhi, chengzhi, zhi) and initials (qcz, cz, z), so that the beginning of
 * a term is any part of a name. PostgreSQL's own parsers find no one- or two-character Chinese words.
 */
export function indexTerms(texts: readonly (string | null)[]): string[] {
  const terms = new Set<string>();
  for (const text of texts.map((part) => normalise(part ?? ''))) {
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

/**
 * A tsquery for what a person typed: every word of it must begin a term. Null when nothing searchable was
 * typed.
 */
export function searchQuery(typed: string): string | null {
  const text = normalise(typed);
  const han = (text.match(HAN_RUN) ?? []).map((run) => [...run].slice(0, REACH).join(''));
  const words = [...han, ...(text.match(LATIN_WORD) ?? [])];
  return words.length > 0 ? words.map((word) => `'${word}':*`).join(' & ') : null;
}
