import { Alert, Box, Button, LinearProgress, MenuItem, TextField, Typography } from '@mui/material';
import { type DeadLetterFilter, deadLetters, wallClock } from '@yinhu/contracts/kernel';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useOperation } from '../../api/use-operation.ts';
import { useLanguage } from '../../i18n/use-label.ts';
import { CommandButton } from '../../shared/command-button.tsx';
import { When } from '../../shared/when.tsx';
import { CONSUMERS, type ConsumerName } from './consumers.ts';

const LIVE_MS = 3_000;

const useConsumption = (service: ConsumerName) =>
  useOperation(deadLetters(service).consumption, {}, { refetchInterval: LIVE_MS }).data;

/**
 * First what waits because a service has a fault, then the replay of many messages that failed: by service,
 * chosen by a filter.
 */
export const ReplayLetters = () => (
  <>
    {CONSUMERS.map((service) => (
      <Stalled key={service} service={service} />
    ))}
    {CONSUMERS.map((service) => (
      <Consumption key={service} service={service} />
    ))}
  </>
);

/**
 * One alarm for a service, whatever the number of types of message that wait: they mostly wait for the same
 * reason.
 */
const Stalled = ({ service }: { service: ConsumerName }) => {
  const translate = useTranslate();
  const number = new Intl.NumberFormat(useLanguage());
  const stalled = useConsumption(service)?.stalled ?? [];
  const [since] = stalled.map((type) => type.since).sort();
  if (since === undefined) return null;
  const n = number.format(stalled.reduce((sum, { waiting }) => sum + waiting, 0));
  return (
    <Alert severity="error" sx={{ mx: 2.5, mb: 2.5 }}>
      {translate('operations.stalled', { service: translate(`operations.services.${service}`), n })}{' '}
      <When at={since} />
      <Box component="details" sx={{ fontSize: '0.78rem', overflowWrap: 'anywhere' }}>
        <summary>{translate('operations.technical')}</summary>
        {stalled.map(({ type, error }) => (
          <Box key={type} sx={{ fontFamily: 'monospace', mt: 0.5 }}>
            {type}
            <br />
            {error}
          </Box>
        ))}
      </Box>
    </Alert>
  );
};

const Consumption = ({ service }: { service: ConsumerName }) => {
  const translate = useTranslate();
  const number = new Intl.NumberFormat(useLanguage());
  const data = useConsumption(service);
  // How the last replay ended is told also when it left nothing to do.
  if (!data || (data.waitingLetters === 0 && !data.replay)) return null;
  const name = translate(`operations.services.${service}`);
  return (
    <Box sx={{ px: 2.5, pb: 2.5 }}>
      {data.replay?.state === 'running' ? (
        <Running service={service} replay={data.replay} />
      ) : (
        data.waitingLetters > 0 && <Begin service={service} waiting={data.waitingLetters} />
      )}
      {data.replay && data.replay.state !== 'running' && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
          {translate(`operations.replay_${data.replay.state}`, {
            service: name,
            applied: number.format(data.replay.applied),
            failed: number.format(data.replay.failed),
          })}{' '}
          <When at={data.replay.startedAt} />
        </Typography>
      )}
    </Box>
  );
};

type Replay = {
  readonly id: string;
  readonly total: number;
  readonly applied: number;
  readonly failed: number;
};

const Running = ({
  service,
  replay: { id, total, applied, failed },
}: {
  service: ConsumerName;
  replay: Replay;
}) => {
  const translate = useTranslate();
  const number = new Intl.NumberFormat(useLanguage());
  const text = translate('operations.replay_running', {
    service: translate(`operations.services.${service}`),
    total: number.format(total),
    applied: number.format(applied),
    failed: number.format(failed),
  });
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
      <Box sx={{ flex: '1 1 240px' }}>
        <Typography variant="body2">{text}</Typography>
        <LinearProgress
          variant="determinate"
          value={total === 0 ? 100 : Math.min(100, ((applied + failed) / total) * 100)}
          aria-label={text}
          sx={{ height: 6, borderRadius: 3 }}
        />
      </Box>
      <CommandButton
        operation={deadLetters(service).cancelReplay}
        input={() => ({ id })}
        label="operations.replay_cancel"
        confirm="operations.replay_cancel_confirm"
        done="operations.replay_cancel_done"
        look={{ size: 'small' }}
      />
    </Box>
  );
};

const HOURS = [1, 24, 168] as const;
const hoursAgo = (hours: number): string => new Date(wallClock() - hours * 3_600_000).toISOString();

const Begin = ({ service, waiting }: { service: ConsumerName; waiting: number }) => {
  const translate = useTranslate();
  const number = new Intl.NumberFormat(useLanguage());
  const [open, setOpen] = useState(false);
  const [error, setError] = useState('');
  const [type, setType] = useState('');
  const [hours, setHours] = useState(0);
  const filter = (): DeadLetterFilter => ({
    ...(error.trim() ? { error: error.trim() } : {}),
    ...(type.trim() ? { type: type.trim() } : {}),
    ...(hours > 0 ? { failedFrom: hoursAgo(hours) } : {}),
  });
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
      <Typography variant="body2" sx={{ flex: '1 1 200px' }}>
        {translate('operations.letters_waiting', {
          service: translate(`operations.services.${service}`),
          n: number.format(waiting),
        })}
      </Typography>
      {open && (
        <>
          <TextField
            size="small"
            fullWidth={false}
            label={translate('operations.error_contains')}
            value={error}
            onChange={(e) => setError(e.target.value)}
          />
          <TextField
            size="small"
            fullWidth={false}
            label={translate('operations.event_type')}
            value={type}
            onChange={(e) => setType(e.target.value)}
          />
          <TextField
            select
            size="small"
            fullWidth={false}
            label={translate('operations.failed_within')}
            value={hours}
            onChange={(e) => setHours(Number(e.target.value))}
            sx={{ minWidth: 130 }}
          >
            {[0, ...HOURS].map((n) => (
              <MenuItem key={n} value={n}>
                {translate(`operations.within_${n}`)}
              </MenuItem>
            ))}
          </TextField>
        </>
      )}
      {!open && (
        <Button size="small" onClick={() => setOpen(true)}>
          {translate('operations.choose_letters')}
        </Button>
      )}
      <CommandButton
        operation={deadLetters(service).replayMany}
        input={() => ({ filter: filter() })}
        label="operations.replay_many"
        confirm="operations.replay_many_confirm"
        done="operations.replay_begun"
        look={{ size: 'small' }}
      />
    </Box>
  );
};
