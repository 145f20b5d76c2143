import { API } from '@yinhu/contracts';
import { useTranslate } from 'react-admin';
import { today } from '../shared/dates.ts';
import { Page } from '../shared/page.tsx';
import { RequireCreate } from '../shared/require-create.tsx';
import { FilingForm } from './filing-form.tsx';

const DEFAULTS = {
  title: '',
  purpose: 'poverty_alleviation',
  method: 'mall_purchase',
  organisationForm: 'entity',
  lines: [{ beneficiaryDivisions: [] }],
  funding: [{}],
};

export const FilingCreate = () => {
  const translate = useTranslate();
  return (
    <RequireCreate>
      <Page narrow title={translate('resources.filings.create')} back="/filings">
        <FilingForm operation={API.filings.draft} defaults={{ ...DEFAULTS, fiscalYear: Number(today().slice(0, 4)) }} />
      </Page>
    </RequireCreate>
  );
};
