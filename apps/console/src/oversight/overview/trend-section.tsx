import { Box, Skeleton, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { OVERSIGHT, SummaryFigure } from '@yinhu/contracts/oversight';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useOperation } from '../../api/use-operation.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { Section } from '../../shared/section.tsx';
import { type Figure, hasSeries } from './figures.ts';
import { type TrendWindow, trendRange, windowOf } from './trend-window.ts';

/** Charts are heavy and below the fold: loaded when first needed. */
const TrendChart = lazy(async () => ({ default: (await import('./trend-chart.tsx')).TrendChart }));
const HEIGHT = 320;
const REFRESH_MS = 8000;

export const TrendSection = ({
  code,
  figure,
  asOf,
}: {
  code: string;
  figure: Figure;
  asOf: string | undefined;
}) => {
  const translate = useTranslate();
  const name = useLabel()(SummaryFigure, figure);
  const [window, setWindow] = useState<TrendWindow>('12');
  const windows = (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={window}
      onChange={(_, value: TrendWindow | null) => value && setWindow(value)}
      aria-label={translate('overview.trend')}
    >
      {(['12', '36', 'all'] as const).map((choice) => (
        <ToggleButton key={choice} value={choice}>
          {translate(`overview.window_${choice}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
  return (
    <Section
      title={`${translate('overview.trend')} · ${name}`}
      actions={hasSeries(figure) ? windows : undefined}
    >
      {!hasSeries(figure) ? (
        <Typography sx={{ color: 'text.secondary' }}>
          {translate('overview.trend_none', { figure: name })}
        </Typography>
      ) : asOf ? (
        <Series {...{ code, figure, asOf, window }} />
      ) : (
        <Skeleton variant="rounded" height={HEIGHT} />
      )}
    </Section>
  );
};

const Series = ({
  code,
  figure,
  asOf,
  window,
}: {
  code: string;
  figure: Extract<Figure, `${string}.${string}`>;
  asOf: string;
  window: TrendWindow;
}) => {
  const translate = useTranslate();
  const input = { code, figure: figure as Parameters<typeof hasSeries>[0] & never, ...trendRange(asOf) };
  const { data } = useOperation(OVERSIGHT.divisions.series, input, {
    refetchInterval: REFRESH_MS,
    placeholderData: keepPreviousData,
  });
  const months = useMemo(() => (data ? windowOf(data.months, window) : undefined), [data, window]);
  if (!months) return <Skeleton variant="rounded" height={HEIGHT} />;
  if (months.every((month) => month.total === 0 && month.added === 0))
    return (
      <Typography sx={{ color: 'text.secondary', py: 4, textAlign: 'center' }}>
        {translate('overview.trend_empty')}
      </Typography>
    );
  return (
    <Suspense fallback={<Skeleton variant="rounded" height={HEIGHT} />}>
      <Box sx={{ height: HEIGHT }}>
        <TrendChart figure={figure} months={months} />
      </Box>
    </Suspense>
  );
};
