import { FILING, Purpose } from '@yinhu/contracts/filing';
import { useLabel } from '../../i18n/use-label.ts';
import type { Column } from '../../shared/column.ts';
import { DivisionName } from '../../shared/division-name.tsx';
import { FilterBar } from '../../shared/filter-bar.tsx';
import { filtersOf } from '../../shared/filters-of.ts';
import { ListPage } from '../../shared/list-page.tsx';
import { Money } from '../../shared/money-text.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { RecordTable } from '../../shared/record-table.tsx';
import { When } from '../../shared/when.tsx';

const Filter = filtersOf(FILING.published.list);

const useColumns = (): Column<typeof FILING.published.list>[] => {
  const label = useLabel();
  return [
    { field: 'number', sort: 'number', phone: 'line', render: ({ number }) => number },
    {
      field: 'title',
      phone: 'title',
      render: ({ id, title }) => (
        <RecordLink resource="published-filings" id={id}>
          {title}
        </RecordLink>
      ),
    },
    { field: 'entityName', phone: 'line', render: ({ entityName }) => entityName },
    { field: 'divisionCode', from: 'lg', render: ({ divisionCode }) => <DivisionName code={divisionCode} /> },
    { field: 'purpose', from: 'md', render: ({ purpose }) => label(Purpose, purpose) },
    {
      field: 'budgetFen',
      sort: 'budgetFen',
      right: true,
      phone: 'end',
      render: ({ budgetFen }) => <Money fen={budgetFen} />,
    },
    { field: 'filedAt', sort: 'filedAt', phone: 'end', render: ({ filedAt }) => <When at={filedAt} day /> },
  ];
};

const Filters = () => (
  <FilterBar>
    <Filter.Search hint="resources.published-filings.search" />
    <Filter.Year />
    <Filter.Reference name="divisionCode" reference="divisions" />
  </FilterBar>
);

export const PublishedFilingList = () => (
  <ListPage
    operation={FILING.published.list}
    sort={{ field: 'filedAt', order: 'DESC' }}
    filters={<Filters />}
  >
    <RecordTable columns={useColumns()} />
  </ListPage>
);
