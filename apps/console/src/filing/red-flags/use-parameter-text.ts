import type { IndicatorParameter } from '@yinhu/contracts/filing';
import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';

/** A limit that is not fixed: it comes of the county's own figures. */
const RECKONED = -1;

/** A parameter's value with its unit. */
export function useParameterText() {
  const translate = useTranslate();
  const language = useLanguage();
  return useCallback(
    ({ value, unit }: IndicatorParameter): string => {
      if (value === RECKONED) return translate('red_flag.reckoned');
      const figure = new Intl.NumberFormat(language).format(value);
      const word = translate(`red_flag.units.${unit}`, { _: '' });
      return unit === 'percent' ? `${figure}${word}` : `${figure} ${word}`.trim();
    },
    [translate, language],
  );
}
