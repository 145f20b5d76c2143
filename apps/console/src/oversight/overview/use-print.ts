import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';
import { type Figure, printFigure } from './figures.ts';

/** A figure with its unit as one text: 137 批, 3,267.7 万元, ¥32.68 million. */
export function usePrint() {
  const translate = useTranslate();
  const language = useLanguage();
  return useCallback(
    (figure: Figure, value: number | null) => {
      const printed = printFigure(figure, value, language);
      const unit = printed.unitKey ? translate(`overview.${printed.unitKey}`) : printed.unit;
      const gap = unit && unit !== '%' ? ' ' : '';
      return `${printed.sign}${printed.figure}${gap}${unit}`;
    },
    [translate, language],
  );
}
