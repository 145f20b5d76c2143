import type { User } from '@yinhu/contracts/identity';
import { ActiveStatus, Role } from '@yinhu/contracts/kernel';
import { useLabel } from '../i18n/use-label.ts';
import { FilterBar, SearchFilter, SelectFilter } from '../shared/filter-bar.tsx';
import { ListPage } from '../shared/list-page.tsx';
import { RecordLink } from '../shared/record-link.tsx';
import { type Column, RecordTable } from '../shared/record-table.tsx';
import { ReferenceFilter } from '../shared/reference-filter.tsx';
import { StatusChip } from '../shared/status-chip.tsx';

const useColumns = (): Column<User>[] => {
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
    { field: 'status', phone: 'end', render: ({ status }) => <StatusChip of={ActiveStatus} value={status} /> },
  ];
};

const Filters = () => (
  <FilterBar>
    <SearchFilter hint="resources.users.search" />
    <SelectFilter name="role" of={Role} />
    <SelectFilter name="status" of={ActiveStatus} />
    <ReferenceFilter name="organisationId" reference="organisations" />
  </FilterBar>
);

export const UserList = () => (
  <ListPage sort={{ field: 'name', order: 'ASC' }} filters={<Filters />}>
    <RecordTable columns={useColumns()} />
  </ListPage>
);
