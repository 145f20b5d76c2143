import { type Labelled, type Language, labelOf } from '@yinhu/contracts/kernel';
import { useCallback } from 'react';
import { useI18nProvider } from 'react-admin';
import { asLanguage } from './language.ts';

/** The language in use; components are rendered anew when it changes. */
export const useLanguage = (): Language => asLanguage(useI18nProvider().getLocale());

/**
 * Labels of an enumeration's values: `label(Sector, 'health')`; units by number: `label(SaleUnit, 'box', 3)`.
 */
export function useLabel() {
  const language = useLanguage();
  return useCallback(
    (of: Labelled, value: string | null | undefined, count = 1) =>
      value ? labelOf(of, value, language, count) : '',
    [language],
  );
}

/** The values of an enumeration with their labels, for selects. */
export function useChoices(of: Labelled, only: readonly string[] = of.options) {
  const label = useLabel();
  return only.map((id) => ({ id, name: label(of, id) }));
}

/** Picks the text of the language in use from a record that has both. */
export function useNameOf() {
  const language = useLanguage();
  return useCallback(
    (record: { name: string; nameEn?: string | null } | null | undefined) =>
      record ? (language === 'en' && record.nameEn ? record.nameEn : record.name) : '',
    [language],
  );
}
