import { ProcurementMethod, ProgressStep, TenderStatus, type TenderSummary } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { session } from '../api/session.ts';
import { useLabel } from '../i18n/use-label.ts';
import { ChoiceFilter, FilterBar, SearchFilter, SelectFilter } from '../shared/filter-bar.tsx';
import { ListPage } from '../shared/list-page.tsx';
import { Money } from '../shared/money-text.tsx';
import { RecordLink } from '../shared/record-link.tsx';
import { type Column, RecordTable } from '../shared/record-table.tsx';
import { ReferenceFilter } from '../shared/reference-filter.tsx';
import { ToneChip } from '../shared/status-chip.tsx';
import { StallTable } from './stall-table.tsx';
import { TenderChip } from './tender-chip.tsx';
import { hasStalled, useDays, waitedDays } from './use-days.ts';

const isClerk = () => session.role === 'entity_clerk';

const useColumns = (): Column<TenderSummary>[] => {
  const label = useLabel();
  return [
    { field: 'number', sort: 'number', phone: 'line', from: 'md', keep: true, render: ({ number }) => number },
    {
      field: 'title',
      sort: 'title',
      phone: 'title',
      render: ({ id, title }) => (
        <RecordLink resource="tenders" id={id}>
          {title}
        </RecordLink>
      ),
    },
    ...(isClerk() ? [] : [{ field: 'entityName', phone: 'line' as const, render: ({ entityName }: TenderSummary) => entityName }]),
    { field: 'method', from: 'lg', keep: true, render: ({ method }) => label(ProcurementMethod, method) },
    { field: 'valueFen', sort: 'valueFen', right: true, phone: 'end', render: ({ valueFen }) => <Money fen={valueFen} /> },
    { field: 'contractedFen', right: true, from: 'xl', render: ({ contractedFen }) => contractedFen > 0 && <Money fen={contractedFen} /> },
    { field: 'status', sort: 'status', phone: 'end', render: ({ status }) => <TenderChip of={TenderStatus} value={status} /> },
    { field: 'waitingFor', keep: true, from: 'md', render: ({ waitingFor }) => label(ProgressStep, waitingFor) },
    { field: 'waitingSince', sort: 'waitingSince', phone: 'end', render: (tender) => <Waiting tender={tender} /> },
    {
      field: 'openFlags',
      right: true,
      from: 'lg',
      render: ({ openFlags }) => openFlags > 0 && <ToneChip tone="bad">{openFlags}</ToneChip>,
    },
  ];
};

const Waiting = ({ tender }: { tender: TenderSummary }) => {
  const translate = useTranslate();
  const days = useDays();
  const waited = waitedDays(tender);
  if (waited === null) return null;
  return hasStalled(tender) ? <ToneChip tone="bad">{translate('tender.stalled_short', { days: days(waited) })}</ToneChip> : days(waited);
};

const Filters = () => {
  const translate = useTranslate();
  return (
    <FilterBar>
      <SearchFilter hint="resources.tenders.search" />
      <SelectFilter name="status" of={TenderStatus} />
      <SelectFilter name="method" of={ProcurementMethod} />
      <SelectFilter name="waitingFor" of={ProgressStep} />
      <ChoiceFilter
        name="stalled"
        choices={[
          { id: true, name: translate('words.yes') },
          { id: false, name: translate('words.no') },
        ]}
      />
      {!isClerk() && <ReferenceFilter name="entityId" reference="entities" />}
    </FilterBar>
  );
};

export const TenderList = () => (
  <ListPage sort={{ field: 'createdAt', order: 'DESC' }} above={<StallTable />} filters={<Filters />}>
    <RecordTable columns={useColumns()} />
  </ListPage>
);
