/** A text in both languages, side by side so that neither is forgotten: [Simplified Chinese, English]. */
export type Pair = readonly [zh: string, en: string];

export interface Pairs {
  readonly [key: string]: Pair | Pairs;
}

export interface Messages {
  [key: string]: string | Messages;
}

const isPair = (node: Pair | Pairs): node is Pair => Array.isArray(node);

/** The tree of one language, as ra-i18n-polyglot takes it. */
export function messagesOf(pairs: Pairs, language: 'zh-CN' | 'en'): Messages {
  return Object.fromEntries(
    Object.entries(pairs).map(([key, node]) => [
      key,
      isPair(node) ? node[language === 'zh-CN' ? 0 : 1] : messagesOf(node, language),
    ]),
  );
}

/** Every key of a message tree in dotted form. */
export function keysOf(messages: object, prefix = ''): string[] {
  return Object.entries(messages).flatMap(([key, node]) =>
    typeof node === 'object' && node !== null ? keysOf(node, `${prefix}${key}.`) : [`${prefix}${key}`],
  );
}

/** Two trees as one; where both have a text, the second one's. */
export function merged(one: Messages, other: Messages): Messages {
  const all: Messages = { ...one };
  for (const [key, node] of Object.entries(other)) {
    const there = all[key];
    all[key] = typeof there === 'object' && typeof node === 'object' ? merged(there, node) : node;
  }
  return all;
}
