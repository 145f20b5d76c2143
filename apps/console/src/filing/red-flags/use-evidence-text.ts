import { ProcurementMethod, type RedFlag } from '@yinhu/contracts/filing';
import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { dateText } from '../../shared/dates.ts';
import { exactMoney } from '../../shared/money.ts';
import { DAY } from '../../shared/read-day.ts';

type Facts = RedFlag['evidence']['facts'];

/** Indicators that see several things, each with a sentence of its own: it is said when the fact is there. */
const PARTS: Readonly<Partial<Record<RedFlag['indicator'], readonly string[]>>> = {
  GREEN_CHANNEL_MISUSE: ['deliveriesOutside', 'placesLost', 'householdsNow'],
  PLAN_ACTUAL_SLIP: ['overPercent', 'underPercent', 'lateDays', 'method'],
  REPEATED_AMENDMENTS: ['amendments', 'changes'],
};

/** Keys of the sentences that say what an indicator saw. */
export const evidenceKeys = (indicator: RedFlag['indicator'], facts: Facts): string[] =>
  PARTS[indicator]
    ?.filter((part) => Object.hasOwn(facts, part))
    .map((part) => `red_flag.seen.${indicator}_${part}`) ?? [`red_flag.seen.${indicator}`];

/** What an indicator saw, in sentences: amounts as money, days as dates, codes by their labels. */
export function useEvidenceText() {
  const translate = useTranslate();
  const label = useLabel();
  const language = useLanguage();
  return useCallback(
    ({ indicator, evidence: { facts, parameters } }: Pick<RedFlag, 'indicator' | 'evidence'>): string[] => {
      const word = (name: string, fact: string | number): string => {
        if (name === 'year') return String(fact);
        if (typeof fact === 'number')
          return name.endsWith('Fen')
            ? exactMoney(fact, language)
            : new Intl.NumberFormat(language).format(fact);
        if (name === 'method') return label(ProcurementMethod, fact);
        if (language === 'en' && typeof facts[`${name}En`] === 'string') return String(facts[`${name}En`]);
        return DAY.test(fact) ? dateText(fact, language) : fact;
      };
      const values = Object.fromEntries(
        Object.entries({ ...parameters, ...facts }).map(([name, fact]) => [name, word(name, fact)]),
      );
      return evidenceKeys(indicator, facts).map((key) => translate(key, values));
    },
    [translate, label, language],
  );
}
