import { Box, Typography } from '@mui/material';
import { DecisionOutcome, type FilingDecision, type FilingDetail } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import type { z } from 'zod';
import { useLabel } from '../../i18n/use-label.ts';
import { Section } from '../../shared/section.tsx';
import { When } from '../../shared/when.tsx';
import { RuleOutcomes } from './rule-outcomes.tsx';

/** Each decision with what every rule saw, newest first. */
export const FilingDecisions = ({ filing }: { filing: FilingDetail }) => {
  const translate = useTranslate();
  if (filing.decisions.length === 0) return null;
  return (
    <Section title={translate('filing.decision')}>
      <Box sx={{ display: 'grid', gap: 3 }}>
        {filing.decisions.toReversed().map((decision) => (
          <Decision key={`${decision.at}-${decision.outcome}`} decision={decision} />
        ))}
      </Box>
    </Section>
  );
};

const Decision = ({ decision }: { decision: z.infer<typeof FilingDecision> }) => {
  const translate = useTranslate();
  const label = useLabel();
  const passed = decision.rules.filter((rule) => rule.passed).length;
  return (
    <Box>
      <Typography sx={{ fontWeight: 650 }}>{label(DecisionOutcome, decision.outcome)}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {decision.by === 'rules'
          ? translate('filing.decided_by_rules')
          : translate('filing.decided_by_person', { name: decision.reviewer })}
        {' · '}
        <When at={decision.at} />
      </Typography>
      {decision.reason && (
        <Typography variant="body2" sx={{ mt: 0.5, whiteSpace: 'pre-line' }}>
          {decision.reason}
        </Typography>
      )}
      {decision.rules.length > 0 && (
        <>
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
            {translate('filing.rules_passed', { passed, all: decision.rules.length })}
          </Typography>
          <RuleOutcomes outcomes={decision.rules} />
        </>
      )}
    </Box>
  );
};
