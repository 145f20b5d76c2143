import CancelOutlined from '@mui/icons-material/CancelOutlined';
import { Box, Chip, Tooltip, Typography } from '@mui/material';
import type { FilingRule, Review, RuleOutcome } from '@yinhu/contracts';
import { useGetList, useTranslate } from 'react-admin';
import { useFactText } from '../filings/use-fact-text.ts';
import { useNameOf } from '../i18n/use-label.ts';

/** How long the facts stay after a tap. */
const READ_MS = 8000;

export const useRules = () =>
  useGetList<FilingRule>(
    'filing-rules',
    { pagination: { page: 1, perPage: 100 }, sort: { field: 'code', order: 'ASC' } },
    { staleTime: 600_000 },
  ).data ?? [];

/** The rules a plan did not pass, each once; what they saw is told on hover, focus or tap. */
export const FailedRules = ({ failed }: { failed: Review['failed'] }) => {
  const translate = useTranslate();
  const rules = useRules();
  const codes = [...new Set(failed.map(({ code }) => code))];
  if (codes.length === 0)
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('review.nothing_failed')}
      </Typography>
    );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      {codes.map((code) => (
        <FailedRule
          key={code}
          rule={rules.find((rule) => rule.code === code)}
          outcomes={failed.filter((outcome) => outcome.code === code)}
        />
      ))}
    </Box>
  );
};

const FailedRule = ({ rule, outcomes }: { rule: FilingRule | undefined; outcomes: readonly RuleOutcome[] }) => {
  const translate = useTranslate();
  const nameOf = useNameOf();
  const factText = useFactText();
  const name = rule ? nameOf(rule) : (outcomes[0]?.code ?? '');
  const facts = outcomes.map((outcome) => (
    <Box key={JSON.stringify(outcome.facts)} component="span" sx={{ display: 'block' }}>
      {factText(outcome)}
    </Box>
  ));
  return (
    <Tooltip title={facts} enterTouchDelay={0} leaveTouchDelay={READ_MS}>
      <Chip
        size="small"
        tabIndex={0}
        variant="outlined"
        color="error"
        icon={<CancelOutlined />}
        label={outcomes.length > 1 ? translate('review.failed_times', { name, count: outcomes.length }) : name}
      />
    </Tooltip>
  );
};
