import { Box, LinearProgress, Skeleton, Typography } from '@mui/material';
import { OVERSIGHT, type ProjectionState } from '@yinhu/contracts/oversight';
import { useTranslate } from 'react-admin';
import { useOperation } from '../../api/use-operation.ts';
import { useLanguage } from '../../i18n/use-label.ts';
import { CommandButton } from '../../shared/command-button.tsx';
import { Facts } from '../../shared/facts.tsx';
import { LoadError } from '../../shared/load-error.tsx';
import { Section } from '../../shared/section.tsx';
import { ToneChip } from '../../shared/status-chip.tsx';

const LIVE_MS = 3000;

export const ProjectionStatus = () => {
  const translate = useTranslate();
  const { data, error, refetch } = useOperation(
    OVERSIGHT.projection.status,
    {},
    { refetchInterval: LIVE_MS },
  );
  return (
    <Section
      title={translate('operations.status')}
      actions={data?.building && <Building building={data.building} />}
    >
      {data ? (
        <Progress status={data} />
      ) : error ? (
        <LoadError error={error} retry={() => void refetch()} />
      ) : (
        <Skeleton variant="rounded" height={140} />
      )}
    </Section>
  );
};

const Building = ({
  building: { generation, applied, alive },
}: {
  building: NonNullable<ProjectionState['building']>;
}) => {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <ToneChip tone={alive ? 'busy' : 'bad'}>
        {translate(alive ? 'operations.rebuilding' : 'operations.rebuild_dead', { applied })}
      </ToneChip>
      <CommandButton
        operation={OVERSIGHT.projection.cancelRebuild}
        input={() => ({ generation })}
        label="operations.rebuild_cancel"
        confirm="operations.rebuild_cancel_confirm"
        done="operations.rebuild_cancelled"
        look={{ size: 'small' }}
      />
    </Box>
  );
};

const Progress = ({ status }: { status: ProjectionState }) => {
  const translate = useTranslate();
  const number = new Intl.NumberFormat(useLanguage());
  return (
    <>
      <Facts
        facts={[
          {
            label: translate('operations.lag'),
            value:
              status.medianLagMs === null
                ? translate('operations.no_lag')
                : `${number.format(Math.round(status.medianLagMs))} ms`,
          },
          { label: translate('operations.dead_letters'), value: number.format(status.deadLetters) },
          {
            label: translate('operations.version'),
            value: translate('operations.generation', { n: status.generation }),
          },
        ]}
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          mt: 2.5,
          gridTemplateColumns: { sm: 'repeat(2, 1fr)', lg: 'repeat(4, 1fr)' },
        }}
      >
        {status.producers.map(({ service, applied, head }) => (
          <Box key={service}>
            <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, mb: 0.5 }}>
              <Typography variant="body2" sx={{ fontWeight: 600 }}>
                {translate(`operations.services.${service}`, { _: service })}
              </Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {number.format(applied)} / {number.format(head)}
              </Typography>
            </Box>
            <LinearProgress
              variant="determinate"
              value={head === 0 ? 100 : Math.min(100, (applied / head) * 100)}
              aria-label={translate('operations.applied')}
              sx={{ height: 6, borderRadius: 3 }}
            />
            <Typography variant="caption" sx={{ color: 'text.secondary' }}>
              {applied >= head
                ? translate('operations.up_to_date')
                : translate('operations.behind', { n: number.format(head - applied) })}
            </Typography>
          </Box>
        ))}
      </Box>
    </>
  );
};
