import { DepartmentKind, IDENTITY, OrganisationKind } from '@yinhu/contracts/identity';
import { ActiveStatus } from '@yinhu/contracts/kernel';
import { useLabel } from '../../i18n/use-label.ts';
import type { Column } from '../../shared/column.ts';
import { DivisionName } from '../../shared/division-name.tsx';
import { FilterBar } from '../../shared/filter-bar.tsx';
import { filtersOf } from '../../shared/filters-of.ts';
import { ListPage } from '../../shared/list-page.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { RecordTable } from '../../shared/record-table.tsx';
import { StatusChip } from '../../shared/status-chip.tsx';

const Filter = filtersOf(IDENTITY.organisations.list);

const useColumns = (): Column<typeof IDENTITY.organisations.list>[] => {
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
      render: ({ kind, department }) =>
        [label(OrganisationKind, kind), label(DepartmentKind, department)].filter(Boolean).join(' · '),
    },
    {
      field: 'divisionCode',
      sort: 'divisionCode',
      phone: 'line',
      render: ({ divisionCode }) => <DivisionName code={divisionCode} />,
    },
    {
      field: 'status',
      phone: 'end',
      render: ({ status }) => <StatusChip of={ActiveStatus} value={status} />,
    },
  ];
};

const Filters = () => (
  <FilterBar>
    <Filter.Search hint="resources.organisations.search" />
    <Filter.Select name="kind" of={OrganisationKind} />
    <Filter.Reference name="divisionCode" reference="divisions" />
  </FilterBar>
);

export const OrganisationList = () => (
  <ListPage
    operation={IDENTITY.organisations.list}
    sort={{ field: 'name', order: 'ASC' }}
    filters={<Filters />}
  >
    <RecordTable columns={useColumns()} />
  </ListPage>
);
