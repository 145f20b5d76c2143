import CancelOutlined from '@mui/icons-material/CancelOutlined';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import { Box, Typography } from '@mui/material';
import type { FilingDecision, FilingRule, RuleOutcome } from '@yinhu/contracts';
import { useGetList, useTranslate } from 'react-admin';
import type { z } from 'zod';
import { useLabel, useNameOf } from '../i18n/use-label.ts';
import { Section } from '../shared/section.tsx';
import { When } from '../shared/when.tsx';
import type { FilingRecord } from './filing-show.tsx';
import { useFactText } from './use-fact-text.ts';

/** Each decision with what every rule saw, newest first. */
export const FilingDecisions = ({ filing }: { filing: FilingRecord }) => {
  const translate = useTranslate();
  const { data: rules = [] } = useGetList<z.infer<typeof FilingRule>>(
    'filing-rules',
    { pagination: { page: 1, perPage: 100 }, sort: { field: 'code', order: 'ASC' } },
    { staleTime: 600_000 },
  );
  if (filing.decisions.length === 0) return null;
  return (
    <Section title={translate('filing.decision')}>
      <Box sx={{ display: 'grid', gap: 3 }}>
        {filing.decisions.toReversed().map((decision) => (
          <Decision key={`${decision.at}-${decision.outcome}`} decision={decision} rules={rules} />
        ))}
      </Box>
    </Section>
  );
};

const Decision = ({ decision, rules }: { decision: z.infer<typeof FilingDecision>; rules: readonly z.infer<typeof FilingRule>[] }) => {
  const translate = useTranslate();
  const label = useLabel();
  const passed = decision.rules.filter((rule) => rule.passed).length;
  return (
    <Box>
      <Typography sx={{ fontWeight: 650 }}>{label('decisionOutcome', decision.outcome)}</Typography>
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
          <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, mt: 0.5, display: 'grid', gap: 1.25 }}>
            {decision.rules.map((outcome) => (
              <Outcome
                key={`${outcome.code}-${JSON.stringify(outcome.facts)}`}
                outcome={outcome}
                rule={rules.find((rule) => rule.code === outcome.code)}
              />
            ))}
          </Box>
        </>
      )}
    </Box>
  );
};

const Outcome = ({ outcome, rule }: { outcome: RuleOutcome; rule: z.infer<typeof FilingRule> | undefined }) => {
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
