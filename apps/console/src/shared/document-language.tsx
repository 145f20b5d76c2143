import { useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../i18n/use-label.ts';

/** Keeps the document's language as chosen, for screen readers, fonts and hyphenation. */
export const DocumentLanguage = () => {
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return null;
};

/** The tab's title: page, then product. */
export function useDocumentTitle(page?: string): void {
  const translate = useTranslate();
  const brand = translate(page ? 'brand' : 'title');
  useEffect(() => {
    document.title = page ? `${page} · ${brand}` : brand;
  }, [page, brand]);
}
