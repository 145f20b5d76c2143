import { Box, Typography } from '@mui/material';
import { OrganisationForm, ProcurementMethod, Purpose, SingleSourceGround } from '@yinhu/contracts/filing';
import type { ReactNode } from 'react';
import { NumberInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ChoiceInput } from '../../shared/choice-input.tsx';
import { DayInput } from '../../shared/day-input.tsx';
import { DivisionInput } from '../../shared/division-input.tsx';
import { EnumInput } from '../../shared/enum-input.tsx';
import { Row } from '../../shared/row.tsx';
import { Section } from '../../shared/section.tsx';
import { WordsInput } from '../../shared/words-input.tsx';
import { yearChoices } from '../../shared/year-filter.tsx';

const Fields = ({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) => {
  const translate = useTranslate();
  return (
    <Section title={translate(title)}>
      {hint && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
          {translate(hint)}
        </Typography>
      )}
      <Box sx={{ display: 'grid', gap: 2 }}>{children}</Box>
    </Section>
  );
};

export const PlanInputs = ({ amending }: { amending: boolean }) => (
  <Fields title="plan.basics" hint={amending ? 'amendment.fixed' : undefined}>
    <WordsInput source="title" />
    <Row columns={amending ? 1 : 3}>
      {!amending && <EnumInput source="purpose" of={Purpose} />}
      {!amending && <ChoiceInput source="fiscalYear" choices={yearChoices()} />}
      <EnumInput source="organisationForm" of={OrganisationForm} />
    </Row>
  </Fields>
);

/** What shows that the plan serves poverty alleviation: asked only with that purpose. */
export const PurposeInputs = () => {
  if (useWatch({ name: 'purpose' }) !== 'poverty_alleviation') return null;
  return (
    <Fields title="plan.evidence" hint="plan.evidence_hint">
      <WordsInput source="purposeStatement" rows={2} required />
      <DivisionInput multiple levels={['village']} source="purposeEvidence.villages" />
      <Row columns={2}>
        <WordsInput source="purposeEvidence.fundDocument" />
        <CountInput source="purposeEvidence.households" />
      </Row>
    </Fields>
  );
};

export const MethodInputs = () => {
  const single = useWatch({ name: 'method' }) === 'single_source';
  return (
    <Fields title="plan.method">
      <Row columns={2}>
        <EnumInput source="method" of={ProcurementMethod} />
        <CountInput source="smallEnterprisePercent" hint="plan.small_enterprise_hint" />
      </Row>
      {single && <SingleSourceInputs />}
    </Fields>
  );
};

const SingleSourceInputs = () => {
  const translate = useTranslate();
  return (
    <Box
      role="group"
      aria-label={translate('plan.single_source')}
      sx={{ display: 'grid', gap: 2, borderTop: 1, borderColor: 'divider', pt: 2 }}
    >
      <Box>
        <Typography variant="h3">{translate('plan.single_source')}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {translate('plan.single_source_hint')}
        </Typography>
      </Box>
      <EnumInput source="singleSource.ground" of={SingleSourceGround} />
      <WordsInput source="singleSource.reason" rows={2} />
      <Row columns={2}>
        <DayInput source="singleSource.noticeFrom" />
        <DayInput source="singleSource.noticeTo" />
      </Row>
    </Box>
  );
};

export const DatesInputs = () => (
  <Fields title="plan.dates" hint="plan.dates_hint">
    <Row columns={2}>
      <DayInput source="plannedStart" />
      <DayInput source="plannedEnd" />
    </Row>
  </Fields>
);

const CountInput = ({ source, hint }: { source: string; hint?: string }) => {
  const translate = useTranslate();
  return (
    <NumberInput source={source} min={0} step={1} helperText={hint ? translate(hint) : false} fullWidth />
  );
};
