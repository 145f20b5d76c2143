import { withoutPersonalNumbers } from './personal-numbers.ts';

/** Words a person marked as not for publication, the longest first. */
export const withoutWords = (text: string, words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).reduce((rest, word) => replaceWord(rest, word, '***'), text);

/** What people put between the characters of a name: blanks, dots, and what cannot be seen. */
const GAP = '[\\s\\p{Cf}·•‧・.]*';

/** A text with a word or name replaced wherever it stands, with blanks or dots between its characters too. */
export function replaceWord(text: string, word: string, replacement: string): string {
  const characters = [...word.replace(new RegExp(GAP, 'gu'), '')];
  if (characters.length === 0) return text;
  const pattern = characters.map((character) => character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(GAP);
  return text.replace(new RegExp(pattern, 'giu'), () => replacement);
}

/** A text as the public may read it. */
export const publicText = (text: string, words: readonly string[] = []): string =>
  withoutPersonalNumbers(withoutWords(text, words));

/**
 * A value as the public may read it: every text in it, whatever it is called and however deep it lies. The
 * same object where nothing had to go.
 */
export function publicValue<T>(value: T, words: readonly string[] = []): T {
  if (typeof value === 'string') return publicText(value, words) as T;
  if (Array.isArray(value))
    return sameUnlessChanged(
      value,
      value.map((item) => publicValue(item, words)),
    ) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  const entries = Object.entries(value);
  const changed = entries.map(([name, item]) => [name, publicValue(item, words)] as const);
  return changed.every(([, item], i) => item === entries[i]?.[1])
    ? value
    : (Object.fromEntries(changed) as T);
}

const sameUnlessChanged = (before: readonly unknown[], after: readonly unknown[]): readonly unknown[] =>
  after.every((item, i) => item === before[i]) ? before : after;
