import { EntityStatus, FILING, Sector } from '@yinhu/contracts/filing';
import type { OutputOf } from '@yinhu/contracts/kernel';
import { useLabel } from '../i18n/use-label.ts';
import { DivisionName } from '../shared/division-name.tsx';
import { ExportButton } from '../shared/export-button.tsx';
import { FilterBar, SearchFilter, SelectFilter } from '../shared/filter-bar.tsx';
import { ImportLink } from '../shared/import-link.tsx';
import { ListPage } from '../shared/list-page.tsx';
import { Money } from '../shared/money-text.tsx';
import { RecordLink } from '../shared/record-link.tsx';
import { type Column, RecordTable } from '../shared/record-table.tsx';
import { ReferenceFilter } from '../shared/reference-filter.tsx';
import { StatusChip } from '../shared/status-chip.tsx';

type EntityRecord = OutputOf<typeof FILING.entities.list>['items'][number];

const useColumns = (): Column<EntityRecord>[] => {
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
    { field: 'divisionCode', sort: 'divisionCode', phone: 'line', render: ({ divisionCode }) => <DivisionName code={divisionCode} /> },
    { field: 'department', from: 'xl', render: ({ department }) => department },
    { field: 'creditCode', from: 'lg', render: ({ creditCode }) => creditCode },
    { field: 'filings', sort: 'filings', right: true, render: ({ filings }) => filings },
    { field: 'filedFen', sort: 'filedFen', right: true, phone: 'end', render: ({ filedFen }) => <Money fen={filedFen} /> },
    { field: 'status', phone: 'end', render: ({ status }) => <StatusChip of={EntityStatus} value={status} /> },
  ];
};

const Filters = () => (
  <FilterBar>
    <SearchFilter hint="resources.entities.search" />
    <SelectFilter name="sector" of={Sector} />
    <SelectFilter name="status" of={EntityStatus} />
    <ReferenceFilter name="divisionCode" reference="divisions" />
  </FilterBar>
);

const Sheets = () => (
  <>
    <ImportLink operation={FILING.entities.import} />
    <ExportButton operation={FILING.entities.export} />
  </>
);

export const EntityList = () => (
  <ListPage sort={{ field: 'filedFen', order: 'DESC' }} filters={<Filters />} actions={<Sheets />}>
    <RecordTable columns={useColumns()} />
  </ListPage>
);
