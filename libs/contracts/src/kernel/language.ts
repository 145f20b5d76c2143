import { z } from 'zod';
import { enumeration } from './enumeration.ts';

export const Language = enumeration({
  'zh-CN': ['简体中文', '简体中文'],
  en: ['English', 'English'],
});
export type Language = z.infer<typeof Language>;

/** The language an `Accept-Language` header asks for; Simplified Chinese unless English comes first. */
export const preferredLanguage = (header: string | undefined): Language => {
  const first = (header ?? '').split(',').find((part) => /^\s*(zh|en)\b/i.test(part));
  return first && /^\s*en\b/i.test(first) ? 'en' : 'zh-CN';
};

/** A name that exists in both languages. */
export interface Bilingual {
  readonly 'zh-CN': string;
  readonly en: string;
}
