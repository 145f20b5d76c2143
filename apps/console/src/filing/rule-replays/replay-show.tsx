import { Box, LinearProgress, Paper, Typography } from '@mui/material';
import { FILING, ReplayStatus, type RuleReplay } from '@yinhu/contracts/filing';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useLanguage } from '../../i18n/use-label.ts';
import { CommandButton } from '../../shared/command-button.tsx';
import { dateText } from '../../shared/dates.ts';
import { LoadError } from '../../shared/load-error.tsx';
import { Page } from '../../shared/page.tsx';
import { RecordSkeleton } from '../../shared/record-skeleton.tsx';
import { Section } from '../../shared/section.tsx';
import { StatusChip } from '../../shared/status-chip.tsx';
import { DifferenceList } from './difference-list.tsx';
import { useBasisText } from './replay-words.ts';
import { RuleCounts } from './rule-counts.tsx';
import { isUnderWay, useReplay } from './use-replay.ts';

/** A replay as it goes, and what it has found. */
export const ReplayShow = () => {
  const { id = '' } = useParams();
  const { data: replay, error, refetch } = useReplay(id);
  if (replay) return <Replay replay={replay} />;
  return error ? <LoadError error={error} retry={() => void refetch()} /> : <RecordSkeleton />;
};

const Replay = ({ replay }: { replay: RuleReplay }) => {
  const translate = useTranslate();
  const language = useLanguage();
  const [ruleCode, setRuleCode] = useState<string>();
  const basis = useBasisText();
  const { id, from, to, note, requestedBy } = replay;
  return (
    <Page
      narrow
      back="/rule-replays"
      title={translate('replay.title', { from: dateText(from, language), to: dateText(to, language) })}
      badge={<StatusChip of={ReplayStatus} value={replay.status} />}
      lead={[basis(replay), note, translate('words.by', { name: requestedBy })].filter(Boolean).join(' · ')}
      actions={isUnderWay(replay) && <Stop id={id} />}
    >
      {isUnderWay(replay) && <Progress replay={replay} />}
      <Counts replay={replay} />
      {replay.rules.length > 0 && (
        <Section title={translate('replay.by_rule')} flush>
          <RuleCounts counts={replay.rules} chosen={ruleCode} onChoose={setRuleCode} />
        </Section>
      )}
      <Section title={translate('replay.differences')}>
        {/* Counted anew with what was found: the list is read again as the replay goes on. */}
        <DifferenceList key={`${replay.differing}-${ruleCode}`} replayId={id} ruleCode={ruleCode} grows />
      </Section>
    </Page>
  );
};

const Stop = ({ id }: { id: string }) => (
  <CommandButton
    operation={FILING.ruleReplays.cancel}
    input={() => ({ id })}
    label="replay.cancel"
    confirm="replay.cancel_confirm"
    done="replay.cancelled"
    look={{ color: 'error' }}
  />
);

const Progress = ({ replay: { total, judged, notReplayable } }: { replay: RuleReplay }) => {
  const translate = useTranslate();
  const done = judged + notReplayable;
  return (
    <Paper sx={{ p: 2.5, mb: 2 }}>
      <Typography variant="body2" sx={{ mb: 1 }} aria-live="polite">
        {total > 0 ? translate('replay.progress', { done, total }) : translate('replay.waiting')}
      </Typography>
      <LinearProgress
        variant={total > 0 ? 'determinate' : 'indeterminate'}
        value={total > 0 ? (100 * done) / total : 0}
      />
    </Paper>
  );
};

const Counts = ({ replay }: { replay: RuleReplay }) => {
  const translate = useTranslate();
  const { judged, differing, nowInReview, nowFiled, notReplayable } = replay;
  const otherVerdict = differing - nowInReview - nowFiled;
  const counts = {
    judged,
    same: judged - differing,
    now_in_review: nowInReview,
    now_filed: nowFiled,
    other_verdict: otherVerdict,
  };
  return (
    <Paper sx={{ p: 2.5, mb: 2 }}>
      <Box
        sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'repeat(2, 1fr)', sm: 'repeat(5, 1fr)' } }}
      >
        {Object.entries(counts).map(([name, count]) => (
          <Box key={name}>
            <Typography variant="caption" sx={{ color: 'text.secondary' }}>
              {translate(`replay.${name}`)}
            </Typography>
            <Typography sx={{ fontSize: '1.5rem', fontWeight: 650, fontVariantNumeric: 'tabular-nums' }}>
              {count}
            </Typography>
          </Box>
        ))}
      </Box>
      {notReplayable > 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.5 }}>
          {translate('replay.not_replayable', { smart_count: notReplayable })}
        </Typography>
      )}
    </Paper>
  );
};
