import { DepartmentKind, type Organisation, OrganisationKind } from '@yinhu/contracts/identity';
import { ActiveStatus } from '@yinhu/contracts/kernel';
import { useLabel } from '../i18n/use-label.ts';
import { DivisionName } from '../shared/division-name.tsx';
import { FilterBar, SearchFilter, SelectFilter } from '../shared/filter-bar.tsx';
import { ListPage } from '../shared/list-page.tsx';
import { RecordLink } from '../shared/record-link.tsx';
import { type Column, RecordTable } from '../shared/record-table.tsx';
import { ReferenceFilter } from '../shared/reference-filter.tsx';
import { StatusChip } from '../shared/status-chip.tsx';

const useColumns = (): Column<Organisation>[] => {
  const label = useLabel();
  return [
    {
      field: 'name',
      sort: 'name',
      phone: 'title',
      render: ({ id, name }) => (
        <RecordLink resource="organisations" id={id}>
          {name}
        </RecordLink>
      ),
    },
    {
      field: 'kind',
      sort: 'kind',
      phone: 'line',
      render: ({ kind, department }) => [label(OrganisationKind, kind), label(DepartmentKind, department)].filter(Boolean).join(' · '),
    },
    { field: 'divisionCode', sort: 'divisionCode', phone: 'line', render: ({ divisionCode }) => <DivisionName code={divisionCode} /> },
    { field: 'status', phone: 'end', render: ({ status }) => <StatusChip of={ActiveStatus} value={status} /> },
  ];
};

const Filters = () => (
  <FilterBar>
    <SearchFilter hint="resources.organisations.search" />
    <SelectFilter name="kind" of={OrganisationKind} />
    <ReferenceFilter name="divisionCode" reference="divisions" />
  </FilterBar>
);

export const OrganisationList = () => (
  <ListPage sort={{ field: 'name', order: 'ASC' }} filters={<Filters />}>
    <RecordTable columns={useColumns()} />
  </ListPage>
);
