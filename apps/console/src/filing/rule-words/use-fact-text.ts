import {
  AttachmentKind,
  CatalogueGroup,
  FundingSource,
  ProcurementMethod,
  type RuleOutcome,
  SingleSourceGround,
  ThresholdMeasure,
} from '@yinhu/contracts/filing';
import { ActiveStatus, type Labelled } from '@yinhu/contracts/kernel';
import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { dateText } from '../../shared/dates.ts';
import { exactMoney } from '../../shared/money.ts';
import { DAY } from '../../shared/read-day.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

/** Facts whose values are codes, with the enumeration that names them. */
const CODES: Readonly<Record<string, Labelled>> = {
  source: FundingSource,
  entityStatus: ActiveStatus,
  method: ProcurementMethod,
  group: CatalogueGroup,
  measure: ThresholdMeasure,
  ground: SingleSourceGround,
  attachment: AttachmentKind,
};

/**
 * What a rule saw, in words: amounts as money, codes by their labels, names in the language of the reader.
 */
export function useFactText() {
  const translate = useTranslate();
  const label = useLabel();
  const language = useLanguage();
  return useCallback(
    (outcome: RuleOutcome): string => {
      const { facts } = outcome;
      const value = (name: string, fact: string | number | boolean): string => {
        if (typeof fact === 'number')
          return name.endsWith('Fen')
            ? exactMoney(fact, language)
            : new Intl.NumberFormat(language).format(fact);
        if (typeof fact === 'boolean') return translate(fact ? 'words.yes' : 'words.no');
        const of = CODES[name];
        if (of) return label(of, fact);
        if (language === 'en' && typeof facts[`${name}En`] === 'string') return String(facts[`${name}En`]);
        if (DAY.test(fact)) return dateText(fact, language);
        return UUID.test(fact) ? translate('filing.facts.unsubmitted') : fact;
      };
      const values = Object.fromEntries(
        Object.entries(facts).map(([name, fact]) => [name, value(name, fact)]),
      );
      const plain = Object.values(values).join(translate('words.separator'));
      const key = factKey(outcome);
      return translate(`rule_facts.${key}`, {
        ...values,
        _: translate(`filing.facts.${key}`, { ...values, _: plain }),
      });
    },
    [translate, label, language],
  );
}

/** The sentence for what a rule saw: a rule sees different things of different plans. */
export function factKey({ code, facts }: Pick<RuleOutcome, 'code' | 'facts'>): string {
  if (code === 'NOT_DUPLICATE') return facts.duplicateOf ? 'NOT_DUPLICATE_found' : code;
  if (Object.keys(facts).length === 0) return `${code}_none`;
  if (facts.given === false) return `${code}_missing`;
  if (code === 'METHOD_ALLOWED' && facts.limitFen === undefined) return 'METHOD_ALLOWED_unlimited';
  if (code === 'ITEM_ALLOWED' && facts.limitFen !== undefined) return 'ITEM_ALLOWED_limit';
  return code === 'PURPOSE_EVIDENCED' && facts.village ? 'PURPOSE_EVIDENCED_village' : code;
}
