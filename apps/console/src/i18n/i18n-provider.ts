import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider } from 'react-admin';
import { asLanguage, rememberedLanguage, rememberLanguage } from './language.ts';
import { MESSAGES } from './messages.ts';

const LOCALES = [
  { locale: 'zh-CN', name: '简体中文' },
  { locale: 'en', name: 'English' },
];

const polyglot = polyglotI18nProvider((locale) => MESSAGES[asLanguage(locale)], rememberedLanguage(), LOCALES);

/** Both languages are in the first load: switching needs no network. The choice outlives sign-out. */
export const i18nProvider: I18nProvider = {
  ...polyglot,
  changeLocale: async (locale) => {
    await polyglot.changeLocale(locale);
    rememberLanguage(asLanguage(locale));
  },
};

export const currentLanguage = () => asLanguage(i18nProvider.getLocale());
