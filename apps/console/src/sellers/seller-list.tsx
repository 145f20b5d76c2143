import { type SellerCard, SellerKind } from '@yinhu/contracts/marketplace';
import type { z } from 'zod';
import { SellerBadge } from '../listings/seller-badge.tsx';
import { DivisionName } from '../shared/division-name.tsx';
import { FilterBar, SearchFilter, SelectFilter } from '../shared/filter-bar.tsx';
import { ListPage } from '../shared/list-page.tsx';
import { RecordLink } from '../shared/record-link.tsx';
import { type Column, RecordTable } from '../shared/record-table.tsx';
import { ReferenceFilter } from '../shared/reference-filter.tsx';
import { When } from '../shared/when.tsx';

export type SellerRecord = z.infer<typeof SellerCard>;

const COLUMNS: Column<SellerRecord>[] = [
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
  { field: 'divisionCode', phone: 'line', render: ({ divisionCode }) => <DivisionName code={divisionCode} /> },
  { field: 'representedByName', from: 'md', render: ({ representedByName }) => representedByName },
  { field: 'listings', sort: 'listings', right: true, render: ({ listings }) => listings },
  { field: 'registeredAt', sort: 'registeredAt', from: 'lg', render: ({ registeredAt }) => <When at={registeredAt} day /> },
];

const Filters = () => (
  <FilterBar>
    <SearchFilter hint="resources.sellers.search" />
    <SelectFilter name="kind" of={SellerKind} />
    <ReferenceFilter name="divisionCode" reference="divisions" />
  </FilterBar>
);

export const SellerList = () => (
  <ListPage sort={{ field: 'listings', order: 'DESC' }} filters={<Filters />}>
    <RecordTable columns={COLUMNS} />
  </ListPage>
);
