import type { Palette } from '@mui/material/styles';
import type { Figure } from './figures.ts';
import type { Month } from './trend-window.ts';

interface TrendOptions {
  readonly figure: Figure;
  readonly months: readonly Month[];
  readonly names: { readonly added: string; readonly total: string };
  readonly print: (figure: Figure, value: number) => string;
  readonly month: (key: string) => string;
  readonly palette: Palette;
  readonly fontFamily: string;
  readonly narrow: boolean;
}

/** ECharts options of the trend: two axes with the figure's unit, months below. */
export function trendOptions({
  figure,
  months,
  names,
  print,
  month,
  palette,
  fontFamily,
  narrow,
}: TrendOptions) {
  const axis = (name: string, split: boolean, align: 'left' | 'right') => ({
    type: 'value',
    name: narrow ? '' : name,
    minInterval: 1,
    nameTextStyle: { color: palette.text.secondary, align },
    axisLabel: {
      color: palette.text.secondary,
      formatter: (value: number) => print(figure, value),
      fontSize: narrow ? 10 : 12,
    },
    splitLine: { show: split, lineStyle: { color: palette.divider } },
  });
  return {
    aria: { enabled: true, decal: { show: true } },
    textStyle: { fontFamily },
    animationDuration: 300,
    grid: { left: 8, right: 8, top: 58, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, textStyle: { color: palette.text.primary }, data: [names.added, names.total] },
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: palette.background.paper,
      borderColor: palette.divider,
      textStyle: { color: palette.text.primary },
      valueFormatter: (value: number) => print(figure, value),
    },
    xAxis: {
      type: 'category',
      data: months.map(({ month: key }) => month(key)),
      axisLabel: { color: palette.text.secondary, hideOverlap: true, fontSize: narrow ? 10 : 12 },
      axisLine: { lineStyle: { color: palette.divider } },
      axisTick: { show: false },
    },
    yAxis: [axis(names.added, true, 'left'), axis(names.total, false, 'right')],
    series: [
      {
        type: 'bar',
        name: names.added,
        data: months.map(({ added }) => added),
        barMaxWidth: 34,
        itemStyle: { color: palette.primary.main, borderRadius: [4, 4, 0, 0], decal: { symbol: 'none' } },
      },
      {
        type: 'line',
        name: names.total,
        yAxisIndex: 1,
        data: months.map(({ total }) => total),
        symbolSize: 7,
        lineStyle: { width: 2.5, color: palette.secondary.main },
        itemStyle: { color: palette.secondary.main },
      },
    ],
  };
}
