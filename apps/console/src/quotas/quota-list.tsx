import { FILING, FundingSource, type Quota } from '@yinhu/contracts/filing';
import { session } from '../api/session.ts';
import { useLabel } from '../i18n/use-label.ts';
import { ExportButton } from '../shared/export-button.tsx';
import { FilterBar, SelectFilter } from '../shared/filter-bar.tsx';
import { ImportLink } from '../shared/import-link.tsx';
import { ListPage } from '../shared/list-page.tsx';
import { Money } from '../shared/money-text.tsx';
import { RecordLink } from '../shared/record-link.tsx';
import { type Column, RecordTable } from '../shared/record-table.tsx';
import { ReferenceFilter } from '../shared/reference-filter.tsx';
import { YearFilter } from '../shared/year-filter.tsx';

const useColumns = (): Column<Quota>[] => {
  const label = useLabel();
  return [
    { field: 'fiscalYear', sort: 'fiscalYear', phone: 'line', render: ({ fiscalYear }) => fiscalYear },
    {
      field: 'entityName',
      sort: 'entityName',
      phone: 'title',
      render: ({ id, entityName }) => (
        <RecordLink resource="quotas" id={id}>
          {entityName}
        </RecordLink>
      ),
    },
    { field: 'source', sort: 'source', phone: 'line', render: ({ source }) => label(FundingSource, source) },
    { field: 'allocatedFen', right: true, render: ({ allocatedFen }) => <Money fen={allocatedFen} /> },
    { field: 'reservedFen', right: true, from: 'md', render: ({ reservedFen }) => <Money fen={reservedFen} /> },
    { field: 'committedFen', right: true, from: 'md', render: ({ committedFen }) => <Money fen={committedFen} /> },
    { field: 'availableFen', sort: 'availableFen', right: true, phone: 'end', render: ({ availableFen }) => <Money fen={availableFen} /> },
  ];
};

const Filters = () => (
  <FilterBar>
    {session.role !== 'entity_clerk' && <ReferenceFilter name="entityId" reference="entities" />}
    <SelectFilter name="source" of={FundingSource} />
    <YearFilter />
  </FilterBar>
);

const Sheets = () => (
  <>
    <ImportLink operation={FILING.quotas.import} />
    <ExportButton operation={FILING.quotas.export} />
  </>
);

export const QuotaList = () => (
  <ListPage sort={{ field: 'fiscalYear', order: 'DESC' }} filters={<Filters />} actions={<Sheets />}>
    <RecordTable columns={useColumns()} />
  </ListPage>
);
