import {
  type Filing,
  OrganisationForm,
  ProcurementMethod,
  Purpose,
  Sector,
  SingleSourceGround,
} from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLabel } from '../../i18n/use-label.ts';
import { DivisionName } from '../../shared/division-name.tsx';
import { DivisionNames } from '../../shared/division-names.tsx';
import { Facts } from '../../shared/facts.tsx';
import { Money } from '../../shared/money-text.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { Section } from '../../shared/section.tsx';
import { OnDay, When } from '../../shared/when.tsx';

export const FilingFacts = ({ filing }: { filing: Filing }) => {
  const translate = useTranslate();
  const label = useLabel();
  const name = (field: string) => translate(`resources.filings.fields.${field}`);
  const evidenceFacts = ({ purposeEvidence: evidence }: Filing) =>
    evidence
      ? [
          {
            label: name('purposeEvidence.villages'),
            value: <DivisionNames codes={evidence.villages} />,
            wide: true,
          },
          { label: name('purposeEvidence.fundDocument'), value: evidence.fundDocument },
          { label: name('purposeEvidence.households'), value: evidence.households },
        ]
      : [];
  const singleSourceFacts = ({ singleSource: single }: Filing) =>
    single
      ? [
          { label: name('singleSource.ground'), value: label(SingleSourceGround, single.ground) },
          { label: name('singleSource.noticeFrom'), value: <OnDay date={single.noticeFrom} /> },
          { label: name('singleSource.noticeTo'), value: <OnDay date={single.noticeTo} /> },
          { label: name('singleSource.reason'), value: single.reason, wide: true },
        ]
      : [];
  return (
    <Section title={translate('filing.overview')}>
      <Facts
        facts={[
          { label: name('budgetFen'), value: <Money fen={filing.budgetFen} exact /> },
          {
            label: name('entityName'),
            value: (
              <RecordLink resource="entities" id={filing.entityId}>
                {filing.entityName}
              </RecordLink>
            ),
          },
          { label: name('divisionCode'), value: <DivisionName code={filing.divisionCode} full /> },
          { label: name('sector'), value: label(Sector, filing.sector) },
          { label: name('purpose'), value: label(Purpose, filing.purpose) },
          { label: name('fiscalYear'), value: filing.fiscalYear },
          { label: name('method'), value: label(ProcurementMethod, filing.method) },
          { label: name('organisationForm'), value: label(OrganisationForm, filing.organisationForm) },
          filing.smallEnterprisePercent > 0 && {
            label: name('smallEnterprisePercent'),
            value: filing.smallEnterprisePercent,
          },
          filing.planVersion > 1 && {
            label: name('planVersion'),
            value: translate('versions.version', { n: filing.planVersion }),
          },
          filing.plannedStart && { label: name('plannedStart'), value: <OnDay date={filing.plannedStart} /> },
          filing.plannedEnd && { label: name('plannedEnd'), value: <OnDay date={filing.plannedEnd} /> },
          { label: name('submittedAt'), value: filing.submittedAt && <When at={filing.submittedAt} /> },
          { label: name('filedAt'), value: filing.filedAt && <When at={filing.filedAt} /> },
          filing.filedAt && {
            label: name('autoFiled'),
            value: translate(filing.autoFiled ? 'filing.auto' : 'filing.manual'),
          },
          { label: name('purposeStatement'), value: filing.purposeStatement, wide: true },
          ...evidenceFacts(filing),
          ...singleSourceFacts(filing),
        ]}
      />
    </Section>
  );
};
