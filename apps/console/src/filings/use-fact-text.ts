import type { RuleOutcome } from '@yinhu/contracts';
import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { useLabel, useLanguage } from '../i18n/use-label.ts';
import { exactMoney } from '../shared/money.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

/** What a rule saw, in words: amounts as money, codes by their labels. */
export function useFactText() {
  const translate = useTranslate();
  const label = useLabel();
  const language = useLanguage();
  return useCallback(
    ({ code, facts }: RuleOutcome): string => {
      const value = (name: string, fact: string | number | boolean): string => {
        if (typeof fact === 'number')
          return name.endsWith('Fen') ? exactMoney(fact, language) : new Intl.NumberFormat(language).format(fact);
        if (typeof fact === 'boolean') return translate(fact ? 'words.yes' : 'words.no');
        if (name === 'source') return label('fundingSource', fact);
        if (name === 'entityStatus') return label('activeStatus', fact);
        return UUID.test(fact) ? translate('filing.facts.unsubmitted') : fact;
      };
      const values = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, value(name, fact)]));
      const key = code === 'NOT_DUPLICATE' && facts.duplicateOf ? 'NOT_DUPLICATE_found' : code;
      const plain = Object.values(values).join(translate('words.separator'));
      return translate(`filing.facts.${key}`, { ...values, _: plain });
    },
    [translate, label, language],
  );
}
