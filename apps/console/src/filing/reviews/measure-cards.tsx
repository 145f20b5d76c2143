import { Box, Paper, Typography } from '@mui/material';
import type { ReviewMeasure } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';

/** A year of reviewing in five figures, each with its unit. */
export const MeasureCards = ({ total }: { total: ReviewMeasure }) => {
  const translate = useTranslate();
  const language = useLanguage();
  const t = (key: string, values?: object) => translate(`review_measures.${key}`, values);
  const print = (value: number | null) =>
    value === null ? '—' : new Intl.NumberFormat(language).format(value);
  const share = (part: number, all: number) =>
    all === 0
      ? '—'
      : new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(part / all);
  const decided = total.clocksKept + total.clocksMissed;
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        mb: 2,
        display: 'grid',
        gap: { xs: 1, sm: 1.5 },
        gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(5, 1fr)' },
      }}
    >
      <Card
        wide
        label={t('auto_share')}
        value={share(total.filedByRules, total.filed)}
        note={t('auto_of', { auto: print(total.filedByRules), all: print(total.filed) })}
      />
      <Card label={t('median')} value={print(total.medianHours)} unit={t('working_hours')} />
      <Card label={t('p90')} value={print(total.p90Hours)} unit={t('working_hours')} />
      <Card
        label={t('kept_share')}
        value={share(total.clocksKept, decided)}
        note={t('kept_of', { kept: print(total.clocksKept), missed: print(total.clocksMissed) })}
      />
      <Card label={t('escalated')} value={print(total.escalated)} unit={t('times')} />
    </Box>
  );
};

interface CardProps {
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  readonly note?: string;
  readonly wide?: boolean;
}

const Card = ({ label, value, unit, note, wide }: CardProps) => (
  <Paper
    sx={{ p: { xs: 1.5, sm: 2 }, minWidth: 0, gridColumn: { xs: wide ? '1 / -1' : 'auto', md: 'auto' } }}
  >
    <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
      {label}
    </Typography>
    <Box component="dd" sx={{ m: 0 }}>
      <Box component="span" sx={{ fontSize: { xs: '1.4rem', sm: '1.7rem' }, fontWeight: 650, mr: 0.5 }}>
        {value}
      </Box>
      <Box component="span" sx={{ fontSize: '0.85rem', color: 'text.secondary' }}>
        {value !== '—' && unit}
      </Box>
      {note && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {note}
        </Typography>
      )}
    </Box>
  </Paper>
);
