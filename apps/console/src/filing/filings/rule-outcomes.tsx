import CancelOutlined from '@mui/icons-material/CancelOutlined';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import { Box, Typography } from '@mui/material';
import type { FilingRule, RuleOutcome } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useNameOf } from '../../i18n/use-label.ts';
import { useFactText } from '../rule-words/use-fact-text.ts';
import { useRules } from '../rule-words/use-rules.ts';

/** What rules said, each with what it saw, those that failed before the others. */
export const RuleOutcomes = ({ outcomes }: { outcomes: readonly RuleOutcome[] }) => {
  const rules = useRules();
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, mt: 0.5, display: 'grid', gap: 1.25 }}>
      {outcomes.toSorted(failedFirst).map((outcome) => (
        <Outcome
          key={`${outcome.code}-${JSON.stringify(outcome.facts)}`}
          outcome={outcome}
          rule={rules.find((rule) => rule.code === outcome.code)}
        />
      ))}
    </Box>
  );
};

const failedFirst = (a: RuleOutcome, b: RuleOutcome): number => Number(a.passed) - Number(b.passed);

const Outcome = ({ outcome, rule }: { outcome: RuleOutcome; rule: FilingRule | undefined }) => {
  const translate = useTranslate();
  const nameOf = useNameOf();
  const Icon = outcome.passed ? CheckCircleOutlined : CancelOutlined;
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1 }}>
      <Icon
        titleAccess={translate(outcome.passed ? 'filing.passed' : 'filing.failed')}
        sx={{ color: outcome.passed ? 'success.main' : 'error.main', fontSize: 20, mt: '1px' }}
      />
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {rule ? nameOf(rule) : outcome.code}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {useFactText()(outcome)}
        </Typography>
      </Box>
    </Box>
  );
};
