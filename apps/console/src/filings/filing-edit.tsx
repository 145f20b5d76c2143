import { API } from '@yinhu/contracts';
import { useCallback, useMemo } from 'react';
import { useGetOne, useTranslate } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { Navigate, useParams } from 'react-router-dom';
import { LoadError } from '../shared/load-error.tsx';
import { Page } from '../shared/page.tsx';
import { RecordSkeleton } from '../shared/record-skeleton.tsx';
import { RequireCreate } from '../shared/require-create.tsx';
import { DETAIL } from '../shared/show-page.tsx';
import { FilingForm } from './filing-form.tsx';
import { filingInput, filingValues } from './filing-input.ts';
import type { FilingRecord } from './filing-show.tsx';

export const FilingEdit = () => {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data: filing, error } = useGetOne<FilingRecord>('filings', { id, meta: DETAIL });
  return (
    <RequireCreate action="edit">
      {error ? (
        <LoadError error={error} />
      ) : (
        <Page narrow title={translate('filing.edit_title')} lead={filing?.title} back={`/filings/${id}/show`}>
          {filing ? <Editor filing={filing} /> : <RecordSkeleton />}
        </Page>
      )}
    </RequireCreate>
  );
};

/** The version that was read goes along: who changed the plan meanwhile is not overwritten. */
const Editor = ({ filing }: { filing: FilingRecord }) => {
  const { id, version, status } = filing;
  const toInput = useCallback((values: FieldValues) => ({ ...filingInput(values), id, version }), [id, version]);
  const defaults = useMemo(() => filingValues(filing), [filing]);
  if (status !== 'draft' && status !== 'returned') return <Navigate replace to={`/filings/${id}/show`} />;
  return <FilingForm operation={API.filings.revise} defaults={defaults} toInput={toInput} />;
};
