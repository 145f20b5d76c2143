import { Alert, Box, Typography } from '@mui/material';
import { FILING, type FilingAmendment, type FilingDetail } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';
import { CommandButton } from '../../shared/command-button.tsx';
import { timeText } from '../../shared/dates.ts';
import { Section } from '../../shared/section.tsx';
import { openAmendmentOf } from './filing-states.ts';
import { PlanChanges } from './plan-changes.tsx';
import { RuleOutcomes } from './rule-outcomes.tsx';
import { usePlanChanges } from './use-plan-changes.ts';

const MOST_REASON = 500;

/** An amendment that awaits its decision, above the plan it would change. */
export const OpenAmendment = ({ filing }: { filing: FilingDetail }) => {
  const amendment = openAmendmentOf(filing);
  return amendment ? <Banner filing={filing} amendment={amendment} /> : null;
};

const Banner = ({ filing, amendment }: { filing: FilingDetail; amendment: FilingAmendment }) => {
  const translate = useTranslate();
  const language = useLanguage();
  const changes = usePlanChanges(filing, amendment.content);
  const input = (reason: string) => ({ id: filing.id, amendmentId: amendment.id, reason });
  const ask = (name: string) => ({
    label: `amendment.${name}`,
    confirm: `amendment.${name}_confirm`,
    done: 'filing.done',
    reason: MOST_REASON,
  });
  const failed = amendment.rules.filter(({ passed }) => !passed);
  return (
    <Section
      title={translate('amendment.open')}
      actions={
        <>
          <CommandButton
            operation={FILING.filings.acceptAmendment}
            input={input}
            {...ask('accept')}
            look={{ variant: 'contained' }}
          />
          <CommandButton
            operation={FILING.filings.refuseAmendment}
            input={input}
            {...ask('refuse')}
            look={{ color: 'error' }}
          />
          <CommandButton operation={FILING.filings.withdrawAmendment} input={input} {...ask('withdraw')} />
        </>
      }
      flush
    >
      <Box sx={{ px: { xs: 2, sm: 2.5 }, pb: 1.5 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('amendment.proposed', {
            name: amendment.proposedBy,
            time: timeText(amendment.proposedAt, language),
          })}
          {amendment.dueAt &&
            ` · ${translate('amendment.due', { time: timeText(amendment.dueAt, language) })}`}
        </Typography>
        <Typography variant="body2" sx={{ mt: 1, whiteSpace: 'pre-line' }}>
          {amendment.reason}
        </Typography>
        {failed.length > 0 ? (
          <Box sx={{ mt: 1.5 }}>
            <Typography variant="h3" sx={{ mb: 0.5 }}>
              {translate('amendment.failed_rules')}
            </Typography>
            <RuleOutcomes outcomes={failed} />
          </Box>
        ) : (
          <Alert severity="success" sx={{ mt: 1.5 }}>
            {translate('amendment.all_passed')}
          </Alert>
        )}
      </Box>
      <PlanChanges changes={changes} />
    </Section>
  );
};
