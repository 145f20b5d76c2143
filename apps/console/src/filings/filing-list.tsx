import { FilingStatus, type FilingSummary, ProcurementMethod, Purpose } from '@yinhu/contracts/filing';
import { session } from '../api/session.ts';
import { useLabel } from '../i18n/use-label.ts';
import { DayFilter } from '../shared/day-filter.tsx';
import { FilterBar, SearchFilter, SelectFilter } from '../shared/filter-bar.tsx';
import { ListPage } from '../shared/list-page.tsx';
import { Money } from '../shared/money-text.tsx';
import { RecordLink } from '../shared/record-link.tsx';
import { type Column, RecordTable } from '../shared/record-table.tsx';
import { ReferenceFilter } from '../shared/reference-filter.tsx';
import { StatusChip } from '../shared/status-chip.tsx';
import { When } from '../shared/when.tsx';
import { YearFilter } from '../shared/year-filter.tsx';
import { UnfinishedPlans } from './unfinished-plans.tsx';

const isClerk = () => session.role === 'entity_clerk';

const useColumns = (): Column<FilingSummary>[] => {
  const label = useLabel();
  return [
    { field: 'number', sort: 'number', render: (filing) => filing.number, phone: 'line', from: 'md', keep: true },
    {
      field: 'title',
      sort: 'title',
      phone: 'title',
      render: (filing) => (
        <RecordLink resource="filings" id={filing.id}>
          {filing.title}
        </RecordLink>
      ),
    },
    ...(isClerk() ? [] : [{ field: 'entityName', render: (filing: FilingSummary) => filing.entityName, phone: 'line' as const }]),
    { field: 'purpose', render: (filing) => label(Purpose, filing.purpose), from: 'lg', keep: true },
    { field: 'method', render: (filing) => label(ProcurementMethod, filing.method), from: 'lg', keep: true },
    { field: 'budgetFen', sort: 'budgetFen', right: true, phone: 'end', render: (filing) => <Money fen={filing.budgetFen} /> },
    { field: 'status', sort: 'status', phone: 'end', render: (filing) => <StatusChip of={FilingStatus} value={filing.status} /> },
    { field: 'filedAt', sort: 'filedAt', render: (filing) => filing.filedAt && <When at={filing.filedAt} day />, from: 'md' },
    { field: 'draftedAt', sort: 'draftedAt', render: (filing) => <When at={filing.draftedAt} day />, from: 'xl' },
  ];
};

const Filters = () => (
  <FilterBar>
    <SearchFilter hint="resources.filings.search" />
    <SelectFilter name="status" of={FilingStatus} />
    <SelectFilter name="purpose" of={Purpose} />
    <YearFilter />
    <DayFilter name="filedTo" />
    {!isClerk() && <ReferenceFilter name="entityId" reference="entities" />}
    {!isClerk() && <ReferenceFilter name="beneficiaryDivision" reference="divisions" />}
  </FilterBar>
);

export const FilingList = () => (
  <ListPage sort={{ field: 'draftedAt', order: 'DESC' }} above={<UnfinishedPlans />} filters={<Filters />}>
    <RecordTable columns={useColumns()} />
  </ListPage>
);
