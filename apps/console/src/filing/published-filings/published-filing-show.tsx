import { Alert } from '@mui/material';
import { ProcurementMethod, type PublishedFiling, Purpose } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLabel } from '../../i18n/use-label.ts';
import { DivisionName } from '../../shared/division-name.tsx';
import { Facts } from '../../shared/facts.tsx';
import { Money } from '../../shared/money-text.tsx';
import { Page } from '../../shared/page.tsx';
import { Section } from '../../shared/section.tsx';
import { ShowPage } from '../../shared/show-page.tsx';
import { When } from '../../shared/when.tsx';

export const PublishedFilingShow = () => {
  const translate = useTranslate();
  const label = useLabel();
  const name = (field: string) => translate(`resources.published-filings.fields.${field}`);
  return (
    <ShowPage<PublishedFiling>>
      {(filing) => (
        <Page title={filing.title} lead={filing.number} back="/published-filings" narrow>
          <Section>
            <Facts
              facts={[
                { label: name('budgetFen'), value: <Money fen={filing.budgetFen} exact /> },
                { label: name('entityName'), value: filing.entityName },
                { label: name('divisionCode'), value: <DivisionName code={filing.divisionCode} full /> },
                { label: name('purpose'), value: label(Purpose, filing.purpose) },
                { label: name('method'), value: label(ProcurementMethod, filing.method) },
                { label: name('fiscalYear'), value: filing.fiscalYear },
                { label: name('filedAt'), value: <When at={filing.filedAt} /> },
              ]}
            />
          </Section>
          <Alert severity="info">{translate('filing.public_note')}</Alert>
        </Page>
      )}
    </ShowPage>
  );
};
