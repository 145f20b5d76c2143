import type { RuleReplay } from '@yinhu/contracts/filing';
import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';
import { dateText } from '../../shared/dates.ts';
import { useValuesText } from '../rule-words/use-parameter-text.ts';
import { useRules } from '../rule-words/use-rules.ts';

/** What a replay judges by, in words. */
export function useBasisText() {
  const translate = useTranslate();
  const language = useLanguage();
  const rules = useRules();
  const valuesText = useValuesText();
  return useCallback(
    ({ rulesOn, parameters }: Pick<RuleReplay, 'rulesOn' | 'parameters'>): string => {
      const dated = rulesOn
        ? translate('replay.by_rules_of', { date: dateText(rulesOn, language) })
        : translate('replay.by_own_rules');
      const tried = Object.entries(parameters).map(([code, values]) =>
        valuesText(
          rules.find((rule) => rule.code === code),
          values,
        ),
      );
      return tried.length > 0
        ? `${dated} · ${translate('replay.with_parameters', { values: tried.join(translate('words.separator')) })}`
        : dated;
    },
    [translate, language, rules, valuesText],
  );
}
