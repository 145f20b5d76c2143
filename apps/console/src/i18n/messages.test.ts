import { OPERATIONS } from '@yinhu/contracts';
import englishMessages from 'ra-language-english';
import type { z } from 'zod';
import { keysOf } from './bilingual.ts';
import { ENUMS, type EnumName, enumKey } from './enums.ts';
import { MESSAGES } from './messages.ts';

const zh = new Set(keysOf(MESSAGES['zh-CN']));
const en = new Set(keysOf(MESSAGES.en));
const textAt = (messages: object, key: string): unknown =>
  key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], messages);

/** Every enumeration inside a schema. */
function enumsIn(schema: z.core.$ZodType, seen = new Set<unknown>()): string[][] {
  if (!schema || seen.has(schema)) return [];
  seen.add(schema);
  const def = schema._zod.def as unknown as Record<string, unknown> & { type: string };
  const own = def.type === 'enum' ? [Object.values(def.entries as object).map(String)] : [];
  const inner = [
    def.innerType,
    def.in,
    def.element,
    def.valueType,
    ...((def.options as unknown[]) ?? []),
    ...((def.items as unknown[]) ?? []),
    ...Object.values((def.shape as object) ?? {}),
  ];
  return [...own, ...inner.filter(Boolean).flatMap((next) => enumsIn(next as z.core.$ZodType, seen))];
}

describe('messages', () => {
  it('have the same keys in both languages, react-admin’s own included', () => {
    expect([...zh].filter((key) => !en.has(key))).toEqual([]);
    expect([...en].filter((key) => !zh.has(key))).toEqual([]);
    for (const key of keysOf(englishMessages)) expect(zh).toContain(key);
  });

  it.each(['zh-CN', 'en'] as const)('name the same parameters in both languages (%s)', (language) => {
    const parameters = (text: unknown) =>
      [...new Set(String(text).match(/%\{\w+\}/g) ?? [])].filter((name) => name !== '%{smart_count}').sort();
    const differing = [...zh].filter((key) => {
      const [own, other] = [textAt(MESSAGES[language], key), textAt(MESSAGES[language === 'en' ? 'zh-CN' : 'en'], key)];
      return String(parameters(own)) !== String(parameters(other)) && !key.startsWith('ra.');
    });
    expect(differing).toEqual([]);
  });

  it('speak Chinese in Chinese, and no Chinese in English', () => {
    const latin = [...zh].filter(
      (key) =>
        /[a-z]{3,}/i.test(
          String(textAt(MESSAGES['zh-CN'], key)).replace(/%\{\w+\}|JSON|PDF|Ctrl|Enter|qicheng|English|Excel|xlsx|CSV|UTF/g, ''),
        ) && !key.startsWith('ra.'),
    );
    expect(latin).toEqual([]);
    const chinese = [...en].filter(
      (key) =>
        /\p{Script=Han}/u.test(String(textAt(MESSAGES.en, key))) && !['enums.language.zh-CN', 'resources.listings.search'].includes(key),
    );
    expect(chinese).toEqual([]);
  });

  it('label every value of every enumeration, in both languages', () => {
    const missing = (Object.keys(ENUMS) as EnumName[]).flatMap((name) =>
      ENUMS[name].options.map((value) => enumKey(name, value)).filter((key) => !zh.has(key) || !en.has(key)),
    );
    expect(missing).toEqual([]);
  });

  it('know every enumeration that an operation takes or answers', () => {
    const known = new Set(Object.values(ENUMS).flatMap((schema) => schema.options as string[]));
    const orders = new Set(['ASC', 'DESC']);
    const shown = OPERATIONS.flatMap((operation) => [
      ...enumsIn(operation.output),
      ...(operation.resource ? [] : enumsIn(operation.input)),
    ]);
    expect(shown.flat().filter((value) => !known.has(value) && !orders.has(value))).toEqual([]);
  });
});
