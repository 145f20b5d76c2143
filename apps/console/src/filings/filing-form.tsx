import { Box, Button, Paper } from '@mui/material';
import { API, type Filing, type Operation, type OutputOf } from '@yinhu/contracts';
import { useRef } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { type FieldValues, useFormContext, useFormState, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { useCommand } from '../api/use-operation.ts';
import { ChoiceInput } from '../shared/choice-input.tsx';
import { ContractForm } from '../shared/contract-form.tsx';
import { DayInput } from '../shared/day-input.tsx';
import { EnumInput } from '../shared/enum-input.tsx';
import { Row } from '../shared/row.tsx';
import { Section } from '../shared/section.tsx';
import { WordsInput } from '../shared/words-input.tsx';
import { yearChoices } from '../shared/year-filter.tsx';
import { filingInput } from './filing-input.ts';
import { FundingInputs } from './funding-inputs.tsx';
import { LineInputs } from './line-inputs.tsx';
import { useSubmissionNotice } from './submit-filing.tsx';

interface FilingFormProps {
  readonly operation: Operation;
  readonly defaults: object;
  readonly toInput?: (values: FieldValues) => object;
}

/** A plan's form: kept as a draft, or kept and submitted at once. */
export const FilingForm = ({ operation, defaults, toInput = filingInput }: FilingFormProps) => {
  const notify = useNotify();
  const navigate = useNavigate();
  const andSubmit = useRef(false);
  const { mutateAsync: submit } = useCommand(API.filings.submit);
  const tell = useSubmissionNotice();
  const onDone = async (saved: OutputOf<Operation>) => {
    const { id } = saved as Filing;
    if (andSubmit.current) await submit({ id }).then(tell, () => undefined);
    else notify('filing.saved', { type: 'success' });
    navigate(`/filings/${id}/show`);
  };
  return (
    <ContractForm {...{ operation, defaults, toInput, onDone }} resource="filings" warn>
      <PlanInputs />
      <LineInputs />
      <FundingInputs />
      <Buttons onChoose={(choice) => (andSubmit.current = choice)} />
    </ContractForm>
  );
};

const PlanInputs = () => {
  const translate = useTranslate();
  const purpose = useWatch({ name: 'purpose' });
  return (
    <Section title={translate('filing.overview')}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <WordsInput source="title" />
        <Row columns={2}>
          <EnumInput source="purpose" of="purpose" />
          <ChoiceInput source="fiscalYear" choices={yearChoices()} />
          <EnumInput source="method" of="method" />
          <EnumInput source="organisationForm" of="organisationForm" />
          <DayInput source="plannedStart" />
          <DayInput source="plannedEnd" />
        </Row>
        {purpose === 'poverty_alleviation' && <WordsInput source="purposeStatement" rows={2} required hint="filing.purpose_hint" />}
      </Box>
    </Section>
  );
};

const Buttons = ({ onChoose }: { onChoose: (andSubmit: boolean) => void }) => {
  const translate = useTranslate();
  const { isSubmitting } = useFormState();
  const { formState } = useFormContext();
  return (
    <Paper sx={{ position: 'sticky', bottom: 0, zIndex: 2, p: 1.5, display: 'flex', gap: 1, justifyContent: 'flex-end', flexWrap: 'wrap' }}>
      <Button type="submit" variant="outlined" disabled={formState.isSubmitting} onClick={() => onChoose(false)}>
        {translate('filing.save_draft')}
      </Button>
      <Button type="submit" variant="contained" loading={isSubmitting} onClick={() => onChoose(true)}>
        {translate('filing.save_submit')}
      </Button>
    </Paper>
  );
};
