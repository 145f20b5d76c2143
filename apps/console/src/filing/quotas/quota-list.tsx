import { FILING, FundingSource } from '@yinhu/contracts/filing';
import { session } from '../../api/session.ts';
import { useLabel } from '../../i18n/use-label.ts';
import type { Column } from '../../shared/column.ts';
import { FilterBar } from '../../shared/filter-bar.tsx';
import { filtersOf } from '../../shared/filters-of.ts';
import { ListPage } from '../../shared/list-page.tsx';
import { Money } from '../../shared/money-text.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { RecordTable } from '../../shared/record-table.tsx';
import { ExportButton } from '../../shared/sheets/export-button.tsx';
import { ImportLink } from '../../shared/sheets/import-link.tsx';

const Filter = filtersOf(FILING.quotas.list);

const useColumns = (): Column<typeof FILING.quotas.list>[] => {
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
    {
      field: 'reservedFen',
      right: true,
      from: 'md',
      render: ({ reservedFen }) => <Money fen={reservedFen} />,
    },
    {
      field: 'committedFen',
      right: true,
      from: 'md',
      render: ({ committedFen }) => <Money fen={committedFen} />,
    },
    {
      field: 'availableFen',
      sort: 'availableFen',
      right: true,
      phone: 'end',
      render: ({ availableFen }) => <Money fen={availableFen} />,
    },
  ];
};

const Filters = () => (
  <FilterBar>
    {session.role !== 'entity_clerk' && <Filter.Reference name="entityId" reference="entities" />}
    <Filter.Select name="source" of={FundingSource} />
    <Filter.Year />
  </FilterBar>
);

const Sheets = () => (
  <>
    <ImportLink operation={FILING.quotas.import} />
    <ExportButton operation={FILING.quotas.export} />
  </>
);

export const QuotaList = () => (
  <ListPage
    operation={FILING.quotas.list}
    sort={{ field: 'fiscalYear', order: 'DESC' }}
    filters={<Filters />}
    actions={<Sheets />}
  >
    <RecordTable columns={useColumns()} />
  </ListPage>
);
