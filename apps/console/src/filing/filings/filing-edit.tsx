import { FILING, type FilingDetail } from '@yinhu/contracts/filing';
import { useMemo, useRef } from 'react';
import { useGetOne, useTranslate } from 'react-admin';
import { Navigate, useParams } from 'react-router-dom';
import { LoadError } from '../../shared/load-error.tsx';
import { Page } from '../../shared/page.tsx';
import { RecordSkeleton } from '../../shared/record-skeleton.tsx';
import { RequireCreate } from '../../shared/require-create.tsx';
import { DETAIL } from '../../shared/show-page.tsx';
import { useEditorCopy } from './editor-copy.ts';
import { FilingForm } from './filing-form.tsx';
import { filingValues } from './filing-input.ts';
import { isInForce, isOpen } from './filing-states.ts';

export const FilingEdit = () => {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data: filing, error } = useGetOne<FilingDetail>('filings', { id, meta: DETAIL });
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
const Editor = ({ filing }: { filing: FilingDetail }) => {
  const { id, version } = filing;
  const { copy, error, retry, key } = useEditorCopy(id, version);
  const extra = useMemo(() => ({ id, version }), [id, version]);
  const stored = useMemo(() => filingValues(filing), [filing]);
  // Once the form is there it decides where to go: what it has sent is read again before it leaves.
  const isBegun = useRef(false);
  isBegun.current ||= isOpen(filing);
  if (!isBegun.current)
    return <Navigate replace to={`/filings/${id}/${isInForce(filing) ? 'amend' : 'show'}`} />;
  if (error) return <LoadError error={error} retry={retry} />;
  if (!copy) return <RecordSkeleton />;
  const defaults = copy.resumed?.content ?? stored;
  return <FilingForm key={key} operation={FILING.filings.revise} {...{ defaults, copy, extra, filing }} />;
};
