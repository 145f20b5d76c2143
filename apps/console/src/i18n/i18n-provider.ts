import type { Language } from '@yinhu/contracts/kernel';
import type { I18nProvider } from 'react-admin';
import { asLanguage, LANGUAGE_NAMES, rememberedLanguage, rememberLanguage } from './language.ts';
import { messagesIn } from './messages.ts';
import { wordingOf } from './wording.ts';

const LOCALES = Object.entries(LANGUAGE_NAMES).map(([locale, name]) => ({ locale, name }));

let language: Language = rememberedLanguage();

/** A text arrives in both languages: switching needs no network. The choice outlives sign-out. */
export const i18nProvider: I18nProvider = {
  translate: (key, options) => wordingOf(messagesIn(language), language, key, options),
  changeLocale: async (locale) => {
    language = asLanguage(locale);
    rememberLanguage(language);
  },
  getLocale: () => language,
  getLocales: () => LOCALES,
};

export const currentLanguage = (): Language => language;
