import { Box, Skeleton } from '@mui/material';
import type { DivisionSummary } from '@yinhu/contracts/oversight';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';
import { clockText, dateText } from '../../shared/dates.ts';

/** As of when the figures are, and that they are alive. */
export const ComputedLine = ({
  summary,
  failing,
}: {
  summary: DivisionSummary | undefined;
  failing: boolean;
}) => {
  const translate = useTranslate();
  const language = useLanguage();
  if (!summary) return <Skeleton width={280} />;
  const color = failing ? 'warning.main' : 'success.main';
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
      <Box
        component="span"
        aria-hidden
        sx={{
          width: 8,
          height: 8,
          borderRadius: '50%',
          bgcolor: color,
          animation: failing ? 'none' : 'live 2s infinite',
          '@keyframes live': { '50%': { opacity: 0.35 } },
        }}
      />
      <span>
        {translate('overview.computed', {
          date: dateText(summary.asOf, language),
          time: clockText(summary.computedAt),
        })}
      </span>
      {failing && (
        <Box component="span" role="status" sx={{ color: 'warning.main' }}>
          {translate('overview.stale')}
        </Box>
      )}
    </Box>
  );
};
