import { Box, Typography } from '@mui/material';
import {
  DecisionOutcome,
  type FilingRule,
  type ReplayDifference,
  type RuleOutcome,
} from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLabel, useNameOf } from '../../i18n/use-label.ts';
import { RecordLink } from '../../shared/record-link.tsx';
import { ToneChip } from '../../shared/status-chip.tsx';
import { When } from '../../shared/when.tsx';
import { useFactText } from '../rule-words/use-fact-text.ts';
import { useRules } from '../rule-words/use-rules.ts';

/**
 * One plan that would be decided otherwise: what was decided, what would be, and what each changed rule saw
 * then and sees now.
 */
export const DifferenceItem = ({ difference }: { difference: ReplayDifference }) => {
  const { filingId, filingNumber, title, entityName, decidedAt, outcomeThen, outcomeNow, changes } =
    difference;
  const translate = useTranslate();
  const label = useLabel();
  const rules = useRules();
  const outcome = (value: string) => label(DecisionOutcome, value);
  return (
    <Box component="li" sx={{ py: 1.75, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', flexWrap: 'wrap' }}>
        <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
          <RecordLink resource="filings" id={filingId}>
            {title}
          </RecordLink>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {[filingNumber, entityName].filter(Boolean).join(' · ')}
            {' · '}
            <When at={decidedAt} day />
          </Typography>
        </Box>
        <ToneChip tone={outcomeThen === outcomeNow ? 'still' : outcomeNow === 'filed' ? 'good' : 'note'}>
          {outcomeThen === outcomeNow
            ? translate('replay.outcome_same', { outcome: outcome(outcomeNow) })
            : translate('replay.outcome_change', {
                before: outcome(outcomeThen),
                after: outcome(outcomeNow),
              })}
        </ToneChip>
      </Box>
      {changes.map(({ code, before, after }) => (
        <Change
          key={code}
          code={code}
          rule={rules.find((rule) => rule.code === code)}
          before={before}
          after={after}
        />
      ))}
    </Box>
  );
};

interface ChangeProps {
  readonly code: string;
  readonly rule: FilingRule | undefined;
  readonly before: readonly RuleOutcome[];
  readonly after: readonly RuleOutcome[];
}

const Change = ({ code, rule, before, after }: ChangeProps) => {
  const translate = useTranslate();
  const nameOf = useNameOf();
  return (
    <Box sx={{ mt: 1, pl: 1.5, borderLeft: 3, borderColor: 'divider' }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {nameOf(rule) || code}
      </Typography>
      <Seen when={translate('replay.before')} outcomes={before} />
      <Seen when={translate('replay.after')} outcomes={after} />
    </Box>
  );
};

/** What a rule saw; of several verdicts those that failed, where any did. */
const Seen = ({ when, outcomes }: { when: string; outcomes: readonly RuleOutcome[] }) => {
  const translate = useTranslate();
  const factText = useFactText();
  const failed = outcomes.filter(({ passed }) => !passed);
  const told = failed.length > 0 ? failed : outcomes;
  const text = told.map(factText).join(translate('words.separator')) || translate('replay.not_in_force');
  return (
    <Typography variant="body2" sx={{ color: failed.length > 0 ? 'error.main' : 'text.secondary' }}>
      {when}
      {translate('words.colon')}
      {text}
    </Typography>
  );
};
