import { textsOf } from '../src/api/feature.ts';
import { namesOf } from '../src/api/feature-names.ts';
import { OPERATION_TABLE } from '../src/api/operation-table.ts';
import { CONTEXTS, FEATURES } from '../src/features.ts';
import { keysOf, type Messages, merged, messagesOf } from '../src/i18n/bilingual.ts';
import { messagesIn } from '../src/i18n/messages.ts';
import { FIGURES } from '../src/oversight/overview/figures.ts';
import { type MessageUses, messageUses, SHEETS } from './message-uses.ts';

const USES = messageUses();
/** What is there before any context: the frame, and what features are called. */
const FRAME = new Set(keysOf(messagesIn('en')));

async function keysOfContext(context: keyof typeof CONTEXTS): Promise<Set<string>> {
  let all: Messages = {};
  for (const load of textsOf(CONTEXTS[context])) all = merged(all, messagesOf((await load()).messages, 'en'));
  return new Set([...FRAME, ...keysOf(all)]);
}

const held = Object.fromEntries(
  await Promise.all(
    Object.keys(CONTEXTS).map(
      async (context) => [context, await keysOfContext(context as keyof typeof CONTEXTS)] as const,
    ),
  ),
);
const everyKey = new Set(Object.values(held).flatMap((keys) => [...(keys ?? [])]));
const contextOf = (file: string) => file.split('/')[0] ?? '';
/** Dotted words that are no message: the first part is none of a message's. */
const heads = new Set([...everyKey].map((key) => key.split('.')[0]));
/** Paths of operations and names of figures read like keys. */
const namesElse: ReadonlySet<string> = new Set([...Object.keys(OPERATION_TABLE), ...FIGURES]);
const isMessage = (key: string) => key.includes('.') && heads.has(key.split('.')[0]) && !namesElse.has(key);

/** What a context's pages name, with the shared parts among them that have texts of their own. */
function usesOf(context: string) {
  const own = USES.filter(({ file }) => contextOf(file) === context);
  return own.some(({ usesSheets }) => usesSheets)
    ? [...own, ...USES.filter(({ file }) => file.startsWith(SHEETS))]
    : own;
}

const isOfFrame = (file: string) =>
  /^identity\/(account\/(?!account-page)|sign-in\/)/.test(file) ||
  !(Object.hasOwn(CONTEXTS, contextOf(file)) || file.startsWith(SHEETS));

/** What is named and not among the keys there are. */
const missingIn = (keys: ReadonlySet<string> | undefined, uses: readonly MessageUses[]) =>
  uses.flatMap((use) => [
    ...use.keys.filter((key) => isMessage(key) && !keys?.has(key)).map((key) => `${use.file}: ${key}`),
    ...use.patterns
      .filter(
        ({ head, expression }) => heads.has(head) && ![...(keys ?? [])].some((key) => expression.test(key)),
      )
      .map(({ expression }) => `${use.file}: ${expression}`),
  ]);

describe('the texts of a page', () => {
  it.each(Object.keys(CONTEXTS))('have arrived with its context, or stand in the frame (%s)', (context) => {
    expect(missingIn(held[context], usesOf(context))).toEqual([]);
  });

  it('are there at once where the frame shows them', () => {
    // A shared part is put among the texts of the resource it is used for.
    const uses = USES.filter(({ file }) => isOfFrame(file)).map((use) => ({
      ...use,
      patterns: use.patterns.filter(({ expression }) => !expression.source.startsWith('^resources\\.[')),
    }));
    expect(missingIn(FRAME, uses)).toEqual([]);
  });

  it('are used by some page, each of them', () => {
    const named = new Set(USES.flatMap(({ keys }) => keys));
    const patterns = USES.flatMap((use) => use.patterns.map(({ expression }) => expression));
    const names = new Set(keysOf(messagesOf(namesOf(FEATURES), 'en')));
    const unused = [...everyKey].filter(
      (key) =>
        !key.startsWith('ra.') &&
        !names.has(key) &&
        !named.has(key) &&
        !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });
});
