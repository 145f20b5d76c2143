import type { Language } from '@yinhu/contracts/kernel';

/** Each in its own words. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { 'zh-CN': '简体中文', en: 'English' };

const KEY = 'yinhu.language';

/** The language chosen before in this browser; Simplified Chinese until somebody chooses. */
export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN';
  } catch {
    return 'zh-CN';
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // private windows may refuse storage: the choice then lasts as long as the page
  }
}

export const asLanguage = (locale: string): Language => (locale === 'en' ? 'en' : 'zh-CN');
