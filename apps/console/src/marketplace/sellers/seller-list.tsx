import { MARKETPLACE, SellerKind } from '@yinhu/contracts/marketplace';
import type { Column } from '../../shared/column.ts';
import { DivisionName } from '../../shared/division-name.tsx';
import { FilterBar } from '../../shared/filter-bar.tsx';
import { filtersOf } from '../../shared/filters-of.ts';
import { ListPage } from '../../shared/list-page.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { RecordTable } from '../../shared/record-table.tsx';
import { When } from '../../shared/when.tsx';
import { SellerBadge } from '../listings/seller-badge.tsx';

const Filter = filtersOf(MARKETPLACE.sellers.list);

const COLUMNS: Column<typeof MARKETPLACE.sellers.list>[] = [
  {
    field: 'name',
    sort: 'name',
    phone: 'title',
    render: ({ id, name }) => (
      <RecordLink resource="sellers" id={id}>
        {name}
      </RecordLink>
    ),
  },
  { field: 'kind', sort: 'kind', phone: 'end', render: ({ kind }) => <SellerBadge kind={kind} /> },
  {
    field: 'divisionCode',
    phone: 'line',
    render: ({ divisionCode }) => <DivisionName code={divisionCode} />,
  },
  { field: 'representedByName', from: 'md', render: ({ representedByName }) => representedByName },
  { field: 'listings', sort: 'listings', right: true, render: ({ listings }) => listings },
  {
    field: 'registeredAt',
    sort: 'registeredAt',
    from: 'lg',
    render: ({ registeredAt }) => <When at={registeredAt} day />,
  },
];

const Filters = () => (
  <FilterBar>
    <Filter.Search hint="resources.sellers.search" />
    <Filter.Select name="kind" of={SellerKind} />
    <Filter.Reference name="divisionCode" reference="divisions" />
  </FilterBar>
);

export const SellerList = () => (
  <ListPage
    operation={MARKETPLACE.sellers.list}
    sort={{ field: 'listings', order: 'DESC' }}
    filters={<Filters />}
  >
    <RecordTable columns={COLUMNS} />
  </ListPage>
);
