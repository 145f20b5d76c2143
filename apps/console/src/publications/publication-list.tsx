import { type Publication, PublicationState } from '@yinhu/contracts/filing';
import { FilterBar, SelectFilter } from '../shared/filter-bar.tsx';
import { ListPage } from '../shared/list-page.tsx';
import { RecordLink } from '../shared/record-link.tsx';
import { type Column, RecordTable } from '../shared/record-table.tsx';
import { StatusChip } from '../shared/status-chip.tsx';
import { When } from '../shared/when.tsx';
import { FoundFields } from './found-fields.tsx';

const COLUMNS: Column<Publication>[] = [
  { field: 'number', sort: 'number', phone: 'line', render: ({ number }) => number },
  {
    field: 'title',
    phone: 'title',
    render: ({ id, title }) => (
      <RecordLink resource="filings" id={id}>
        {title}
      </RecordLink>
    ),
  },
  { field: 'entityName', phone: 'line', render: ({ entityName }) => entityName },
  { field: 'state', phone: 'end', render: ({ state }) => <StatusChip of={PublicationState} value={state} /> },
  { field: 'found', phone: 'line', render: ({ found }) => found.length > 0 && <FoundFields found={found} /> },
  { field: 'words', right: true, from: 'md', render: ({ words }) => words.length || null },
  { field: 'changedAt', sort: 'changedAt', phone: 'end', render: ({ changedAt }) => changedAt && <When at={changedAt} day /> },
];

/** Plans that wait for a look before the public sees them, and those that were withdrawn or have words starred out. */
export const PublicationList = () => (
  <ListPage
    sort={{ field: 'changedAt', order: 'DESC' }}
    filterDefaultValues={{ state: 'on_hold' }}
    filters={
      <FilterBar>
        <SelectFilter name="state" of={PublicationState} />
      </FilterBar>
    }
  >
    <RecordTable columns={COLUMNS} />
  </ListPage>
);
