import { Box, useTheme } from '@mui/material';
import { SummaryFigure } from '@yinhu/contracts/oversight';
import { useTranslate } from 'react-admin';
import { useLabel } from '../../i18n/use-label.ts';
import { STEPS_DARK, STEPS_LIGHT } from '../../theme/palette.ts';
import type { Figure } from './figures.ts';
import { stepRanges } from './steps.ts';
import { usePrint } from './use-print.ts';

/** What the colours of the map stand for. */
export const Legend = ({
  figure,
  values,
  bounds,
}: {
  figure: Figure;
  values: readonly number[];
  bounds: readonly number[];
}) => {
  const translate = useTranslate();
  const label = useLabel();
  const print = usePrint();
  const { palette } = useTheme();
  const steps = palette.mode === 'dark' ? STEPS_DARK : STEPS_LIGHT;
  const entries = stepRanges(values, bounds).map(({ step, from, to }) => ({
    color: steps[step]?.[0] ?? palette.action.hover,
    text: from === to ? print(figure, to) : `${print(figure, from)} – ${print(figure, to)}`,
  }));
  if (values.some((value) => value <= 0))
    entries.unshift({ color: palette.action.hover, text: translate('overview.legend_zero') });
  return (
    <Box
      component="ul"
      aria-label={translate('overview.legend', { figure: label(SummaryFigure, figure) })}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: '4px 14px',
        listStyle: 'none',
        p: 0,
        m: 0,
        mt: 1.5,
        fontSize: '0.78rem',
        color: 'text.secondary',
      }}
    >
      {entries.map(({ color, text }) => (
        <Box component="li" key={text} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
          <Box
            component="span"
            aria-hidden
            sx={{
              width: 14,
              height: 14,
              borderRadius: 0.75,
              bgcolor: color,
              border: 1,
              borderColor: 'divider',
            }}
          />
          {text}
        </Box>
      ))}
    </Box>
  );
};
