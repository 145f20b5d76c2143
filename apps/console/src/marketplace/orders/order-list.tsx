import { MARKETPLACE, OrderStatus } from '@yinhu/contracts/marketplace';
import { useTranslate } from 'react-admin';
import { session } from '../../api/session.ts';
import type { Column } from '../../shared/column.ts';
import { FilterBar } from '../../shared/filter-bar.tsx';
import { filtersOf } from '../../shared/filters-of.ts';
import { ListPage } from '../../shared/list-page.tsx';
import { Money } from '../../shared/money-text.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { RecordTable } from '../../shared/record-table.tsx';
import { StatusChip, ToneChip } from '../../shared/status-chip.tsx';
import { When } from '../../shared/when.tsx';

const Filter = filtersOf(MARKETPLACE.orders.list);

const useColumns = (): Column<typeof MARKETPLACE.orders.list>[] => {
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
      render: ({ assistance }) =>
        assistance && <ToneChip tone="note">{translate('order.assistance')}</ToneChip>,
    },
    {
      field: 'totalFen',
      sort: 'totalFen',
      right: true,
      phone: 'end',
      render: ({ totalFen }) => <Money fen={totalFen} />,
    },
    {
      field: 'status',
      sort: 'status',
      phone: 'end',
      render: ({ status }) => <StatusChip of={OrderStatus} value={status} />,
    },
    { field: 'placedAt', sort: 'placedAt', from: 'md', render: ({ placedAt }) => <When at={placedAt} day /> },
  ];
};

const Filters = () => {
  const translate = useTranslate();
  const party = session.role === 'helping_buyer' || session.role === 'seller_clerk';
  return (
    <FilterBar>
      <Filter.Search hint="resources.orders.search" />
      <Filter.Select name="status" of={OrderStatus} />
      <Filter.Choice
        name="assistance"
        choices={[
          { id: true, name: translate('order.assistance_only') },
          { id: false, name: translate('order.ordinary_only') },
        ]}
      />
      {!party && <Filter.Reference name="divisionCode" reference="divisions" />}
    </FilterBar>
  );
};

export const OrderList = () => (
  <ListPage
    operation={MARKETPLACE.orders.list}
    sort={{ field: 'placedAt', order: 'DESC' }}
    filters={<Filters />}
  >
    <RecordTable columns={useColumns()} />
  </ListPage>
);
