import { Box, Typography } from '@mui/material';
import { DIRECT_METHODS, ProgressStep, type StepDelay, type Tender } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLabel } from '../../i18n/use-label.ts';
import { OnDay } from '../../shared/when.tsx';
import { isStalled, useDays } from './use-days.ts';

interface StepLineProps {
  readonly delays: readonly StepDelay[];
  readonly method?: Tender['method'];
  /** No step comes any more. */
  readonly ended?: boolean;
}

interface Stop {
  readonly key: string;
  readonly name: string;
  readonly on: string | null;
  readonly delay?: StepDelay;
}

/**
 * The way from filing to payment: each step with its day, the days it took, and in words where it has
 * stalled.
 */
export const StepLine = ({ delays, method, ended = false }: StepLineProps) => {
  const translate = useTranslate();
  const label = useLabel();
  const direct = method !== undefined && DIRECT_METHODS.includes(method);
  const steps = ProgressStep.options.filter((step) => !direct || (step !== 'notice' && step !== 'opening'));
  const [first] = delays;
  const stops: Stop[] = [
    { key: 'filed', name: translate('tender.filed'), on: first?.fromOn ?? null },
    ...steps.map((step) => {
      const delay = delays.find((one) => one.step === step);
      return { key: step, name: label(ProgressStep, step), on: delay?.toOn ?? null, delay };
    }),
  ];
  return (
    <Box
      component="ol"
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: { xs: 'block', md: 'grid' },
        gridTemplateColumns: `repeat(${stops.length}, minmax(0, 1fr))`,
      }}
    >
      {stops.map((stop, i) => (
        <StopMark
          key={stop.key}
          stop={stop}
          last={i === stops.length - 1}
          next={stops[i + 1]?.on !== null}
          ended={ended}
        />
      ))}
    </Box>
  );
};

const StopMark = ({
  stop: { name, on, delay },
  last,
  next,
  ended,
}: {
  stop: Stop;
  last: boolean;
  next: boolean;
  ended: boolean;
}) => {
  const translate = useTranslate();
  const days = useDays();
  const stalled = delay !== undefined && isStalled(delay);
  const waiting = delay?.waitingDays ?? null;
  const color = on ? 'primary.main' : stalled ? 'error.main' : waiting !== null ? 'warning.main' : 'divider';
  const words =
    delay && stalled
      ? translate('tender.stalled', { days: days(delay.waitingDays ?? 0), limit: days(delay.limitDays) })
      : waiting !== null
        ? translate('tender.waiting', { days: days(waiting) })
        : delay?.days !== null && delay?.days !== undefined
          ? translate('tender.took', { days: days(delay.days) })
          : '';
  return (
    <Box
      component="li"
      aria-current={waiting !== null ? 'step' : undefined}
      sx={{
        position: 'relative',
        pl: { xs: 3.5, md: 0 },
        pr: { md: 1 },
        pb: { xs: last ? 0 : 1.75, md: 0 },
        pt: { md: 3 },
      }}
    >
      {!last && (
        <Box
          aria-hidden
          sx={{
            position: 'absolute',
            bgcolor: on && next ? 'primary.main' : 'divider',
            left: { xs: 6, md: 14 },
            top: { xs: 18, md: 6 },
            bottom: { xs: -4, md: 'auto' },
            width: { xs: 2, md: 'calc(100% - 14px)' },
            height: { xs: 'auto', md: 2 },
          }}
        />
      )}
      <Box
        aria-hidden
        sx={{
          position: 'absolute',
          left: 0,
          top: { xs: 4, md: 0 },
          width: 14,
          height: 14,
          borderRadius: '50%',
          border: 2,
          borderColor: color,
          bgcolor: on ? 'primary.main' : 'background.paper',
        }}
      />
      <Typography
        variant="body2"
        sx={{ fontWeight: 600, color: on || waiting !== null ? 'text.primary' : 'text.secondary' }}
      >
        {name}
      </Typography>
      <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
        {on ? <OnDay date={on} short /> : waiting === null && !ended ? translate('tender.not_yet') : ''}
      </Typography>
      {words && (
        <Typography
          variant="caption"
          component="div"
          sx={{ color: stalled ? 'error.main' : 'text.secondary', fontWeight: stalled ? 600 : 400 }}
        >
          {words}
        </Typography>
      )}
    </Box>
  );
};
