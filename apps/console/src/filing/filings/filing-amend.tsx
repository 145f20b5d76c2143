import { Button } from '@mui/material';
import { FILING, type FilingDetail } from '@yinhu/contracts/filing';
import { useCallback, useMemo } from 'react';
import { useGetOne, useNotify, useTranslate } from 'react-admin';
import { type FieldValues, useFormState, useWatch } from 'react-hook-form';
import { Navigate, useNavigate, useParams } from 'react-router-dom';
import { ContractForm } from '../../shared/contract-form.tsx';
import { LoadError } from '../../shared/load-error.tsx';
import { Page } from '../../shared/page.tsx';
import { RecordSkeleton } from '../../shared/record-skeleton.tsx';
import { RequireCreate } from '../../shared/require-create.tsx';
import { Section } from '../../shared/section.tsx';
import { DETAIL } from '../../shared/show-page.tsx';
import { WordsInput } from '../../shared/words-input.tsx';
import { useEditorCopy } from './editor-copy.ts';
import { FormBar, PlanSections } from './filing-form.tsx';
import { comparable, filingInput, filingValues } from './filing-input.ts';
import { isInForce, openAmendmentOf } from './filing-states.ts';
import { KeepTyped } from './keep-typed.tsx';
import { PlanChanges } from './plan-changes.tsx';
import { ResumedNote } from './resumed-note.tsx';
import { usePlanChanges } from './use-plan-changes.ts';
import { type Copy, useTypedCopy } from './use-typed-copy.ts';

export const FilingAmend = () => {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data: filing, error } = useGetOne<FilingDetail>('filings', { id, meta: DETAIL });
  const lead =
    filing && translate('amendment.lead', { number: filing.number, version: filing.planVersion + 1 });
  return (
    <RequireCreate action="edit">
      {error ? (
        <LoadError error={error} />
      ) : (
        <Page narrow title={translate('amendment.title')} lead={lead} back={`/filings/${id}/show`}>
          {filing ? <Amender filing={filing} /> : <RecordSkeleton />}
        </Page>
      )}
    </RequireCreate>
  );
};

const Amender = ({ filing }: { filing: FilingDetail }) => {
  const { copy, error, retry, key } = useEditorCopy(filing.id, filing.version);
  if (!isInForce(filing) || openAmendmentOf(filing))
    return <Navigate replace to={`/filings/${filing.id}/show`} />;
  if (error) return <LoadError error={error} retry={retry} />;
  return copy ? <AmendForm key={key} {...{ filing, copy }} /> : <RecordSkeleton />;
};

const AmendForm = ({ filing, copy }: { filing: FilingDetail; copy: Copy }) => {
  const { id, version } = filing;
  const notify = useNotify();
  const navigate = useNavigate();
  const stored = useMemo(() => ({ ...filingValues(filing), reason: '' }), [filing]);
  const typed = useTypedCopy(copy);
  const { id: copyId, onSent } = typed;
  const toInput = useCallback(
    (values: FieldValues) => ({
      ...filingInput(values),
      id,
      version,
      reason: values.reason,
      workingCopyId: copyId(),
    }),
    [id, version, copyId],
  );
  const onDone = (amended: FilingDetail) => {
    onSent();
    if (openAmendmentOf(amended)) notify('amendment.sent_to_review', { type: 'warning' });
    else notify('amendment.in_force', { type: 'success', messageArgs: { version: amended.planVersion } });
    navigate(`/filings/${id}/show`);
  };
  const defaults = copy.resumed?.content ?? stored;
  return (
    <ContractForm
      operation={FILING.filings.amend}
      resource="filings"
      before={typed.settle}
      {...{ defaults, toInput, onDone }}
    >
      <KeepTyped typed={typed}>
        <ResumedNote copy={copy} />
        <Why />
        <PlanSections amends={filing} />
        <Changes filing={filing} />
      </KeepTyped>
    </ContractForm>
  );
};

const Why = () => (
  <Section>
    <WordsInput source="reason" label="amendment.why" rows={2} />
  </Section>
);

/** What would change, as it is typed; there is nothing to send while nothing does. */
const Changes = ({ filing }: { filing: FilingDetail }) => {
  const translate = useTranslate();
  const after = comparable(useWatch());
  const changes = usePlanChanges(filing, after);
  const { isSubmitting } = useFormState();
  return (
    <>
      <Section title={translate('amendment.changes')} flush={changes.length > 0}>
        {changes.length > 0 ? <PlanChanges changes={changes} /> : translate('amendment.no_changes')}
      </Section>
      <FormBar>
        <Button type="submit" variant="contained" loading={isSubmitting} disabled={changes.length === 0}>
          {translate('amendment.submit')}
        </Button>
      </FormBar>
    </>
  );
};
