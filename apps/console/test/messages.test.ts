import englishMessages from 'ra-language-english';
import { keysOf } from '../src/i18n/bilingual.ts';
import { allMessages } from './held-messages.ts';

const MESSAGES = await allMessages();
const zh = new Set(keysOf(MESSAGES['zh-CN']));
const en = new Set(keysOf(MESSAGES.en));
const textAt = (messages: object, key: string): unknown =>
  key
    .split('.')
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], messages);

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
      const [own, other] = [
        textAt(MESSAGES[language], key),
        textAt(MESSAGES[language === 'en' ? 'zh-CN' : 'en'], key),
      ];
      return String(parameters(own)) !== String(parameters(other)) && !key.startsWith('ra.');
    });
    expect(differing).toEqual([]);
  });

  it('speak Chinese in Chinese, and no Chinese in English', () => {
    const latin = [...zh].filter(
      (key) =>
        /[a-z]{3,}/i.test(
          String(textAt(MESSAGES['zh-CN'], key)).replace(
            /%\{\w+\}|JSON|PDF|Ctrl|Enter|qicheng|English|Excel|xlsx|CSV|UTF/g,
            '',
          ),
        ) && !key.startsWith('ra.'),
    );
    expect(latin).toEqual([]);
    const chinese = [...en].filter(
      (key) =>
        /\p{Script=Han}/u.test(String(textAt(MESSAGES.en, key))) && key !== 'resources.listings.search',
    );
    expect(chinese).toEqual([]);
  });
});
