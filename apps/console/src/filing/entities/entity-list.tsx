import { EntityStatus, FILING, Sector } from '@yinhu/contracts/filing';
import { useLabel } from '../../i18n/use-label.ts';
import type { Column } from '../../shared/column.ts';
import { DivisionName } from '../../shared/division-name.tsx';
import { FilterBar } from '../../shared/filter-bar.tsx';
import { filtersOf } from '../../shared/filters-of.ts';
import { ListPage } from '../../shared/list-page.tsx';
import { Money } from '../../shared/money-text.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { RecordTable } from '../../shared/record-table.tsx';
import { ExportButton } from '../../shared/sheets/export-button.tsx';
import { ImportLink } from '../../shared/sheets/import-link.tsx';
import { StatusChip } from '../../shared/status-chip.tsx';

const Filter = filtersOf(FILING.entities.list);

const useColumns = (): Column<typeof FILING.entities.list>[] => {
  const label = useLabel();
  return [
    {
      field: 'name',
      sort: 'name',
      phone: 'title',
      render: ({ id, name }) => (
        <RecordLink resource="entities" id={id}>
          {name}
        </RecordLink>
      ),
    },
    { field: 'sector', sort: 'sector', phone: 'line', render: ({ sector }) => label(Sector, sector) },
    {
      field: 'divisionCode',
      sort: 'divisionCode',
      phone: 'line',
      render: ({ divisionCode }) => <DivisionName code={divisionCode} />,
    },
    { field: 'department', from: 'xl', render: ({ department }) => department },
    { field: 'creditCode', from: 'lg', render: ({ creditCode }) => creditCode },
    { field: 'filings', sort: 'filings', right: true, render: ({ filings }) => filings },
    {
      field: 'filedFen',
      sort: 'filedFen',
      right: true,
      phone: 'end',
      render: ({ filedFen }) => <Money fen={filedFen} />,
    },
    {
      field: 'status',
      phone: 'end',
      render: ({ status }) => <StatusChip of={EntityStatus} value={status} />,
    },
  ];
};

const Filters = () => (
  <FilterBar>
    <Filter.Search hint="resources.entities.search" />
    <Filter.Select name="sector" of={Sector} />
    <Filter.Select name="status" of={EntityStatus} />
    <Filter.Reference name="divisionCode" reference="divisions" />
  </FilterBar>
);

const Sheets = () => (
  <>
    <ImportLink operation={FILING.entities.import} />
    <ExportButton operation={FILING.entities.export} />
  </>
);

export const EntityList = () => (
  <ListPage
    operation={FILING.entities.list}
    sort={{ field: 'filedFen', order: 'DESC' }}
    filters={<Filters />}
    actions={<Sheets />}
  >
    <RecordTable columns={useColumns()} />
  </ListPage>
);
