import { AwardCriterion, ProcurementMethod, type TenderDetail } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLabel } from '../../i18n/use-label.ts';
import { Facts } from '../../shared/facts.tsx';
import { Money } from '../../shared/money-text.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { Section } from '../../shared/section.tsx';
import { OnDay, When } from '../../shared/when.tsx';

const DAYS = [
  'noticeOn',
  'submissionFrom',
  'submissionTo',
  'enquiryTo',
  'plannedOpeningOn',
  'openedOn',
  'endedOn',
] as const;

export const TenderFacts = ({ tender }: { tender: TenderDetail }) => {
  const translate = useTranslate();
  const label = useLabel();
  const name = (field: string) => translate(`resources.tenders.fields.${field}`);
  return (
    <Section title={translate('tender.overview')}>
      <Facts
        facts={[
          { label: name('valueFen'), value: <Money fen={tender.valueFen} exact /> },
          {
            label: name('entityName'),
            value: (
              <RecordLink resource="entities" id={tender.entityId}>
                {tender.entityName}
              </RecordLink>
            ),
          },
          { label: name('method'), value: label(ProcurementMethod, tender.method) },
          { label: name('awardCriterion'), value: label(AwardCriterion, tender.awardCriterion) },
          { label: name('createdAt'), value: <When at={tender.createdAt} day /> },
          ...DAYS.map(
            (field) => tender[field] && { label: name(field), value: <OnDay date={tender[field]} /> },
          ),
          { label: name('awardCriteria'), value: tender.awardCriteria, wide: true },
          { label: name('endReason'), value: tender.endReason, wide: true },
        ]}
      />
    </Section>
  );
};
