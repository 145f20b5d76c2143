import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { FILING, type FilingRule, type RuleReplay } from '@yinhu/contracts/filing';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { Link } from 'react-router-dom';
import { withoutBlanks } from '../../api/form-schema.ts';
import { useCommand } from '../../api/use-operation.ts';
import { today } from '../../shared/dates.ts';
import { DayField } from '../../shared/day-field.tsx';
import { DifferenceList } from '../rule-replays/difference-list.tsx';
import { isUnderWay, useReplay } from '../rule-replays/use-replay.ts';

const SHOWN = 5;

/** The same day a year ago; 29 February has none, and 28 February stands for it. */
const yearAgo = (day: string): string =>
  `${Number(day.slice(0, 4)) - 1}${day.slice(4).replace('02-29', '02-28')}`;

/**
 * Tries the values typed on past decisions, those of the last year unless another period is given, and shows
 * what would have been decided otherwise.
 */
export const TryParameters = ({ rule }: { rule: FilingRule }) => {
  const translate = useTranslate();
  const typed = withoutBlanks((useWatch({ name: 'values' }) ?? {}) as Record<string, number>);
  const { mutate, isPending } = useCommand(FILING.ruleReplays.start);
  const [from, setFrom] = useState(yearAgo(today()));
  const [to, setTo] = useState(today());
  const [trial, setTrial] = useState<{ id: string; values: string }>();
  // A value that is blank would be the province's: it is tried as the default, not as the county has it
  // today.
  const values = {
    ...Object.fromEntries(rule.parameters.map((parameter) => [parameter.name, parameter.default])),
    ...typed,
  };
  const start = () =>
    mutate(
      { from, to, parameters: { [rule.code]: values } },
      { onSuccess: ({ id }) => setTrial({ id, values: JSON.stringify(values) }) },
    );
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 2 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {translate('rules_page.try_hint')}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 1,
          alignItems: 'center',
          gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr auto' },
        }}
      >
        <DayField label={translate('resources.rule-replays.fields.from')} value={from} onChange={setFrom} />
        <DayField label={translate('resources.rule-replays.fields.to')} value={to} onChange={setTo} />
        <Button variant="outlined" onClick={start} loading={isPending} disabled={!from || !to}>
          {translate('rules_page.try')}
        </Button>
      </Box>
      {trial && <Result id={trial.id} isStale={trial.values !== JSON.stringify(values)} />}
    </Box>
  );
};

const Result = ({ id, isStale }: { id: string; isStale: boolean }) => {
  const translate = useTranslate();
  const { data: replay } = useReplay(id);
  if (!replay || isUnderWay(replay)) return <Waiting replay={replay} />;
  return (
    <Box aria-live="polite" sx={{ mt: 1.5, opacity: isStale ? 0.55 : 1 }}>
      {isStale && <Typography variant="body2">{translate('rules_page.try_changed')}</Typography>}
      <Typography sx={{ fontWeight: 600 }}>{translate(summaryKey(replay), { ...replay })}</Typography>
      {replay.notReplayable > 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('replay.not_replayable', { smart_count: replay.notReplayable })}
        </Typography>
      )}
      {replay.differing > 0 && (
        <>
          <DifferenceList replayId={id} perPage={SHOWN} />
          <Button
            component={Link}
            to={`/rule-replays/${id}/show`}
            target="_blank"
            size="small"
            sx={{ ml: -1 }}
          >
            {translate('rules_page.try_open')}
          </Button>
        </>
      )}
    </Box>
  );
};

function summaryKey({ status, judged, differing }: RuleReplay): string {
  if (status !== 'done') return 'rules_page.try_failed';
  if (judged === 0) return 'rules_page.try_none';
  return differing > 0 ? 'rules_page.try_changes' : 'rules_page.try_same';
}

const Waiting = ({ replay }: { replay: RuleReplay | undefined }) => {
  const translate = useTranslate();
  const done = replay ? replay.judged + replay.notReplayable : 0;
  return (
    <Box sx={{ mt: 1.5 }}>
      <Typography variant="body2">{translate('rules_page.try_running')}</Typography>
      <LinearProgress
        variant={replay?.total ? 'determinate' : 'indeterminate'}
        value={replay?.total ? (100 * done) / replay.total : 0}
      />
    </Box>
  );
};
