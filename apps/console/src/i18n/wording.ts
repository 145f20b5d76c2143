import type { Language } from '@yinhu/contracts/kernel';
import type { Messages } from './bilingual.ts';

/**
 * What fills a text's `%{names}`; `smart_count` also chooses its form, `_` is the text where there is none.
 */
export type WordingOptions = Readonly<Record<string, unknown>>;

/** The text at a dotted key. */
export function textAt(messages: Messages, key: string): string | undefined {
  let node: string | Messages | undefined = messages;
  for (const part of key.split('.'))
    node = typeof node === 'object' && Object.hasOwn(node, part) ? node[part] : undefined;
  return typeof node === 'string' ? node : undefined;
}

/** English has a form for one and a form for several, `box |||| boxes`; Chinese needs no other. */
function formOf(text: string, count: unknown, language: Language): string {
  const [one = '', several = one] = text.split('||||').map((form) => form.trim());
  return language === 'en' && Number(count) !== 1 ? several : one;
}

/** A text with its form chosen and its gaps filled; the key itself where nobody knows a text. */
export function wordingOf(
  messages: Messages,
  language: Language,
  key: string,
  options: WordingOptions = {},
): string {
  const text = textAt(messages, key) ?? options._;
  if (typeof text !== 'string') return key;
  const { smart_count: count } = options;
  const form = count === undefined || count === null ? text : formOf(text, count, language);
  return form.replace(/%\{(.*?)\}/g, (gap, name: string) => String(options[name] ?? gap));
}
