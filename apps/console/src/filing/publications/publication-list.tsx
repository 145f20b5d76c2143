import { FILING, PublicationState } from '@yinhu/contracts/filing';
import type { Column } from '../../shared/column.ts';
import { FilterBar } from '../../shared/filter-bar.tsx';
import { filtersOf } from '../../shared/filters-of.ts';
import { ListPage } from '../../shared/list-page.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { RecordTable } from '../../shared/record-table.tsx';
import { StatusChip } from '../../shared/status-chip.tsx';
import { When } from '../../shared/when.tsx';
import { FoundFields } from './found-fields.tsx';

const Filter = filtersOf(FILING.publications.list);

const COLUMNS: Column<typeof FILING.publications.list>[] = [
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
  {
    field: 'changedAt',
    sort: 'changedAt',
    phone: 'end',
    render: ({ changedAt }) => changedAt && <When at={changedAt} day />,
  },
];

/**
 * Plans that wait for a look before the public sees them, and those that were withdrawn or have words starred
 * out.
 */
export const PublicationList = () => (
  <ListPage
    operation={FILING.publications.list}
    sort={{ field: 'changedAt', order: 'DESC' }}
    filterDefaultValues={{ state: 'on_hold' }}
    filters={
      <FilterBar>
        <Filter.Select name="state" of={PublicationState} />
      </FilterBar>
    }
  >
    <RecordTable columns={COLUMNS} />
  </ListPage>
);
