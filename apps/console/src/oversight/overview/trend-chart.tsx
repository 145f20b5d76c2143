import { Box, useTheme } from '@mui/material';
import { SummaryFigure } from '@yinhu/contracts/oversight';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { monthText } from '../../shared/dates.ts';
import { init } from './echarts.ts';
import type { Figure } from './figures.ts';
import { trendOptions } from './trend-options.ts';
import type { Month } from './trend-window.ts';
import { usePrint } from './use-print.ts';

/** Bars for what each month added, a line for the running total. */
export const TrendChart = ({ figure, months }: { figure: Figure; months: readonly Month[] }) => {
  const translate = useTranslate();
  const language = useLanguage();
  const print = usePrint();
  const name = useLabel()(SummaryFigure, figure);
  const { palette } = useTheme();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init>>(undefined);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    chart.current = init(element, undefined, { renderer: 'svg' });
    const watcher = new ResizeObserver(() => chart.current?.resize());
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      chart.current?.dispose();
    };
  }, []);

  useEffect(() => {
    const names = { added: translate('overview.trend_added'), total: translate('overview.trend_total') };
    const month = (key: string) => monthText(key, language);
    chart.current?.setOption(
      trendOptions({
        figure,
        months,
        names,
        print,
        month,
        palette,
        fontFamily: getComputedStyle(document.body).fontFamily,
        narrow: (box.current?.clientWidth ?? 0) < 480,
      }),
      { notMerge: true },
    );
  }, [figure, months, translate, language, print, palette]);

  const first = months[0];
  const last = months.at(-1);
  const summary =
    first && last
      ? translate('overview.trend_summary', {
          figure: name,
          from: monthText(first.month, language),
          to: monthText(last.month, language),
          total: print(figure, last.total),
        })
      : '';
  return <Box ref={box} role="img" aria-label={summary} sx={{ width: '100%', height: '100%' }} />;
};
