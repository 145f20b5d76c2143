import type { FilingRule, RuleParameter } from '@yinhu/contracts/filing';
import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';
import { moneyText } from '../../shared/money.ts';

/** A parameter's value with its unit. */
export function useParameterText() {
  const translate = useTranslate();
  const language = useLanguage();
  return useCallback(
    (value: number, unit: RuleParameter['unit']): string =>
      unit === 'fen' ? moneyText(value, language) : translate(`rules_page.${unit}`, { n: value }),
    [translate, language],
  );
}

/** Values by parameter as one text: “公示工作日 5 天、…”. A parameter the rule no longer has keeps its own name. */
export function useValuesText() {
  const translate = useTranslate();
  const language = useLanguage();
  const text = useParameterText();
  return useCallback(
    (rule: FilingRule | undefined, values: Readonly<Record<string, number>>): string =>
      Object.entries(values)
        .map(([name, value]) => {
          const known = rule?.parameters.find((parameter) => parameter.name === name);
          const label = (language === 'en' ? known?.labelEn : known?.label) ?? name;
          return translate('rules_page.value', {
            label,
            value: known ? text(value, known.unit) : String(value),
          });
        })
        .join(translate('words.separator')),
    [translate, language, text],
  );
}
