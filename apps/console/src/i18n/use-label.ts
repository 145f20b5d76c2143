import type { Language } from '@yinhu/contracts/kernel';
import { useCallback } from 'react';
import { useI18nProvider, useTranslate } from 'react-admin';
import { ENUMS, type EnumName, enumKey } from './enums.ts';
import { asLanguage } from './language.ts';

/** The language in use; components are rendered anew when it changes. */
export const useLanguage = (): Language => asLanguage(useI18nProvider().getLocale());

/** Labels of enumeration values: `label('sector', 'health')`; units by number: `label('saleUnit', 'box', 3)`. */
export function useLabel() {
  const translate = useTranslate();
  return useCallback(
    (name: EnumName, value: string | null | undefined, count = 1) => (value ? translate(enumKey(name, value), { smart_count: count }) : ''),
    [translate],
  );
}

/** The values of an enumeration with their labels, for selects. */
export function useChoices(name: EnumName, only?: readonly string[]) {
  const label = useLabel();
  return (only ?? ENUMS[name].options).map((id) => ({ id, name: label(name, id) }));
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
