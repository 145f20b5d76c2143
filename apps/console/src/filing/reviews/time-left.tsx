import { Box, Typography } from '@mui/material';
import type { Review } from '@yinhu/contracts/filing';
import { wallClock } from '@yinhu/contracts/kernel';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';
import { dayText, timeText } from '../../shared/dates.ts';
import { ToneChip } from '../../shared/status-chip.tsx';

const HOUR_MS = 3_600_000;
const TONES = { overdue: 'bad', today: 'note', later: 'still' } as const;

/**
 * How much time a reviewer has: hours on the last day, working days before; how long it is overdue after.
 * Never by colour alone.
 */
export const TimeLeft = ({ review }: { review: Review }) => {
  const translate = useTranslate();
  const language = useLanguage();
  const { clock, dueAt, workingDaysLeft } = review;
  if (!dueAt) return <ToneChip tone="still">{translate('review.no_due')}</ToneChip>;
  const days = Math.abs(workingDaysLeft ?? 0);
  const hours = Math.max(1, Math.ceil((Date.parse(dueAt) - wallClock()) / HOUR_MS));
  const overdue =
    days > 0 ? translate('review.days_overdue', { smart_count: days }) : translate('review.overdue');
  const words = {
    overdue,
    today: translate('review.hours_left', { smart_count: hours }),
    later: translate('review.days_left', { smart_count: days }),
  }[clock];
  return (
    <Box title={timeText(dueAt, language)}>
      <ToneChip tone={TONES[clock]}>{words}</ToneChip>
      <Typography
        variant="caption"
        sx={{ display: 'block', color: 'text.secondary', mt: 0.25, whiteSpace: 'nowrap' }}
      >
        {translate('review.due_on', { day: dayText(dueAt, language) })}
      </Typography>
      {review.escalatedAt && (
        <Typography variant="caption" sx={{ display: 'block', color: 'error.main', whiteSpace: 'nowrap' }}>
          {translate('review.escalated')}
        </Typography>
      )}
    </Box>
  );
};
