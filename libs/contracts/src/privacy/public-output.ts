import { withoutPersonalNumbers } from './personal-numbers.ts';

/** Words a person marked as not for publication, the longest first, each found with blanks between its characters too. */
export function withoutWords(text: string, words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, word) => (word.trim() === '' ? rest : rest.replace(patternOf(word.trim()), '***')), text);
}

const patternOf = (word: string): RegExp =>
  new RegExp([...word].map((character) => character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s\\p{Cf}]*'), 'giu');

/** A text as the public may read it. */
export const publicText = (text: string, words: readonly string[] = []): string => withoutPersonalNumbers(withoutWords(text, words));

/**
 * A value as the public may read it: every text in it, whatever it is called and however deep it lies. The same object where
 * nothing had to go.
 */
export function publicValue<T>(value: T, words: readonly string[] = []): T {
  if (typeof value === 'string') return publicText(value, words) as T;
  if (Array.isArray(value))
    return sameUnlessChanged(
      value,
      value.map((item) => publicValue(item, words)),
    ) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value);
  const changed = entries.map(([name, item]) => [name, publicValue(item, words)] as const);
  return changed.every(([, item], i) => item === entries[i]?.[1]) ? value : (Object.fromEntries(changed) as T);
}

const sameUnlessChanged = (before: readonly unknown[], after: readonly unknown[]): readonly unknown[] =>
  after.every((item, i) => item === before[i]) ? before : after;
