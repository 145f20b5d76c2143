import { IDENTITY } from '@yinhu/contracts/identity';
import { ActiveStatus } from '@yinhu/contracts/kernel';
import { Role } from '@yinhu/contracts/system';
import { useLabel } from '../../i18n/use-label.ts';
import type { Column } from '../../shared/column.ts';
import { FilterBar } from '../../shared/filter-bar.tsx';
import { filtersOf } from '../../shared/filters-of.ts';
import { ListPage } from '../../shared/list-page.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { RecordTable } from '../../shared/record-table.tsx';
import { StatusChip } from '../../shared/status-chip.tsx';

const Filter = filtersOf(IDENTITY.users.list);

const useColumns = (): Column<typeof IDENTITY.users.list>[] => {
  const label = useLabel();
  return [
    {
      field: 'name',
      sort: 'name',
      phone: 'title',
      render: ({ id, name }) => (
        <RecordLink resource="users" id={id}>
          {name}
        </RecordLink>
      ),
    },
    { field: 'username', sort: 'username', phone: 'line', render: ({ username }) => username },
    { field: 'role', sort: 'role', phone: 'line', render: ({ role }) => label(Role, role) },
    { field: 'organisationName', from: 'md', render: ({ organisationName }) => organisationName },
    {
      field: 'status',
      phone: 'end',
      render: ({ status }) => <StatusChip of={ActiveStatus} value={status} />,
    },
  ];
};

const Filters = () => (
  <FilterBar>
    <Filter.Search hint="resources.users.search" />
    <Filter.Select name="role" of={Role} />
    <Filter.Select name="status" of={ActiveStatus} />
    <Filter.Reference name="organisationId" reference="organisations" />
  </FilterBar>
);

export const UserList = () => (
  <ListPage operation={IDENTITY.users.list} sort={{ field: 'name', order: 'ASC' }} filters={<Filters />}>
    <RecordTable columns={useColumns()} />
  </ListPage>
);
