import { OrderStatus, type OrderSummary } from '@yinhu/contracts/marketplace';
import { useTranslate } from 'react-admin';
import type { z } from 'zod';
import { session } from '../api/session.ts';
import { ChoiceFilter, FilterBar, SearchFilter, SelectFilter } from '../shared/filter-bar.tsx';
import { ListPage } from '../shared/list-page.tsx';
import { Money } from '../shared/money-text.tsx';
import { RecordLink } from '../shared/record-link.tsx';
import { type Column, RecordTable } from '../shared/record-table.tsx';
import { ReferenceFilter } from '../shared/reference-filter.tsx';
import { StatusChip, ToneChip } from '../shared/status-chip.tsx';
import { When } from '../shared/when.tsx';

type Row = z.infer<typeof OrderSummary>;

const useColumns = (): Column<Row>[] => {
  const translate = useTranslate();
  return [
    {
      field: 'number',
      sort: 'number',
      phone: 'title',
      render: ({ id, number }) => (
        <RecordLink resource="orders" id={id}>
          {number}
        </RecordLink>
      ),
    },
    { field: 'buyerName', phone: 'line', render: ({ buyerName }) => buyerName },
    { field: 'sellerName', phone: 'line', render: ({ sellerName }) => sellerName },
    {
      field: 'assistance',
      from: 'md',
      render: ({ assistance }) => assistance && <ToneChip tone="note">{translate('order.assistance')}</ToneChip>,
    },
    { field: 'totalFen', sort: 'totalFen', right: true, phone: 'end', render: ({ totalFen }) => <Money fen={totalFen} /> },
    { field: 'status', sort: 'status', phone: 'end', render: ({ status }) => <StatusChip of={OrderStatus} value={status} /> },
    { field: 'placedAt', sort: 'placedAt', from: 'md', render: ({ placedAt }) => <When at={placedAt} day /> },
  ];
};

const Filters = () => {
  const translate = useTranslate();
  const party = session.role === 'helping_buyer' || session.role === 'seller_clerk';
  return (
    <FilterBar>
      <SearchFilter hint="resources.orders.search" />
      <SelectFilter name="status" of={OrderStatus} />
      <ChoiceFilter
        name="assistance"
        choices={[
          { id: true, name: translate('order.assistance_only') },
          { id: false, name: translate('order.ordinary_only') },
        ]}
      />
      {!party && <ReferenceFilter name="divisionCode" reference="divisions" />}
    </FilterBar>
  );
};

export const OrderList = () => (
  <ListPage sort={{ field: 'placedAt', order: 'DESC' }} filters={<Filters />}>
    <RecordTable columns={useColumns()} />
  </ListPage>
);
