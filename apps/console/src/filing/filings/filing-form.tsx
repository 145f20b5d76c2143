import { Box, Button, Paper, Typography } from '@mui/material';
import { FILING, type Filing } from '@yinhu/contracts/filing';
import type { Operation, OutputOf } from '@yinhu/contracts/kernel';
import { useCallback, useRef } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { type FieldValues, useFormState } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { useCommand } from '../../api/use-operation.ts';
import { ContractForm } from '../../shared/contract-form.tsx';
import { Section } from '../../shared/section.tsx';
import { FilingAttachments } from '../filing-attachments/filing-attachments.tsx';
import { filingInput } from './filing-input.ts';
import { FundingInputs } from './funding-inputs.tsx';
import { KeepTyped } from './keep-typed.tsx';
import { LineInputs } from './line-inputs.tsx';
import { DatesInputs, MethodInputs, PlanInputs, PurposeInputs } from './plan-inputs.tsx';
import { ResumedNote } from './resumed-note.tsx';
import { SavedNote } from './saved-note.tsx';
import { useSubmissionNotice } from './submit-filing.tsx';
import { type Copy, useTypedCopy } from './use-typed-copy.ts';

interface FilingFormProps {
  readonly operation: Operation;
  readonly defaults: object;
  readonly copy: Copy;
  /** What the operation takes beside the plan. */
  readonly extra?: object;
  /** The plan that is rewritten; a new one has nothing yet that files could be attached to. */
  readonly filing?: Filing;
}

/** A plan's form: kept while it is typed, stored as a draft, or stored and submitted at once. */
export const FilingForm = ({ operation, defaults, copy, extra, filing }: FilingFormProps) => {
  const notify = useNotify();
  const navigate = useNavigate();
  const andSubmit = useRef(false);
  const { mutateAsync: submit } = useCommand(FILING.filings.submit);
  const tell = useSubmissionNotice();
  const typed = useTypedCopy(copy);
  const { id: copyId, onSent } = typed;
  const toInput = useCallback(
    (values: FieldValues) => ({ ...filingInput(values), ...extra, workingCopyId: copyId() }),
    [extra, copyId],
  );
  const onDone = async (saved: OutputOf<Operation>) => {
    onSent();
    const { id } = saved as Filing;
    if (andSubmit.current) await submit({ id }).then(tell, () => undefined);
    else notify('filing.saved', { type: 'success' });
    navigate(`/filings/${id}/show`);
  };
  return (
    <ContractForm {...{ operation, defaults, toInput, onDone }} before={typed.settle} resource="filings">
      <KeepTyped typed={typed}>
        <ResumedNote copy={copy} />
        <PlanSections />
        {filing ? <FilingAttachments filing={filing} /> : <AttachLater />}
        <Buttons onChoose={(choice) => (andSubmit.current = choice)} />
      </KeepTyped>
    </ContractForm>
  );
};

const AttachLater = () => {
  const translate = useTranslate();
  return (
    <Section title={translate('attachment.title')}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('attachment.later')}
      </Typography>
    </Section>
  );
};

/** Every section of a plan; an amendment leaves out what it may not change. */
export const PlanSections = ({ amends }: { amends?: Filing }) => (
  <>
    <PlanInputs amending={amends !== undefined} />
    <PurposeInputs />
    <LineInputs />
    <FundingInputs held={amends?.funding} />
    <MethodInputs />
    <DatesInputs />
  </>
);

/** The bar with a form's buttons, and what is kept so far. */
export const FormBar = ({ children }: { children: React.ReactNode }) => (
  <Paper
    sx={{
      position: 'sticky',
      bottom: 0,
      zIndex: 2,
      p: 1.5,
      display: 'flex',
      gap: 1,
      alignItems: 'center',
      flexWrap: 'wrap',
    }}
  >
    <SavedNote />
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', ml: 'auto' }}>{children}</Box>
  </Paper>
);

const Buttons = ({ onChoose }: { onChoose: (andSubmit: boolean) => void }) => {
  const translate = useTranslate();
  const { isSubmitting } = useFormState();
  return (
    <FormBar>
      <Button type="submit" variant="outlined" disabled={isSubmitting} onClick={() => onChoose(false)}>
        {translate('filing.save_draft')}
      </Button>
      <Button type="submit" variant="contained" loading={isSubmitting} onClick={() => onChoose(true)}>
        {translate('filing.save_submit')}
      </Button>
    </FormBar>
  );
};
