import { z } from 'zod';
import type { Language } from './language.ts';

/** A text in both languages, side by side so that neither is forgotten: [Simplified Chinese, English]. */
export type Label = readonly [zh: string, en: string];

/** Values with their labels, as made by `enumeration`. */
export interface Labelled {
  readonly options: readonly string[];
  readonly labels: Readonly<Record<string, Label>>;
}

export type Enumeration<L extends Readonly<Record<string, Label>>> = z.ZodEnum<{
  [V in keyof L & string]: V;
}> & { readonly labels: L };

/**
 * An enumeration, each value with its label. An English label may have two forms, `box |||| boxes`: for one,
 * and for several.
 */
export function enumeration<const L extends Readonly<Record<string, Label>>>(labels: L): Enumeration<L> {
  const schema = z.enum(Object.keys(labels)) as z.ZodType as z.ZodEnum<{ [V in keyof L & string]: V }>;
  return Object.assign(schema, { labels });
}

/** The label of a value in a language; the value itself where it has none. */
export function labelOf(
  { labels }: Pick<Labelled, 'labels'>,
  value: string,
  language: Language,
  count = 1,
): string {
  const label = labels[value]?.[language === 'en' ? 1 : 0] ?? value;
  const [one = '', several = one] = label.split(' |||| ');
  return count === 1 ? one : several;
}
