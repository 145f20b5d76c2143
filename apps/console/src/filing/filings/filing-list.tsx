import {
  FILING,
  FilingStatus,
  type FilingSummary,
  ProcurementMethod,
  Purpose,
} from '@yinhu/contracts/filing';
import { session } from '../../api/session.ts';
import { useLabel } from '../../i18n/use-label.ts';
import type { Column } from '../../shared/column.ts';
import { FilterBar } from '../../shared/filter-bar.tsx';
import { filtersOf } from '../../shared/filters-of.ts';
import { ListPage } from '../../shared/list-page.tsx';
import { Money } from '../../shared/money-text.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { RecordTable } from '../../shared/record-table.tsx';
import { StatusChip } from '../../shared/status-chip.tsx';
import { When } from '../../shared/when.tsx';
import { UnfinishedPlans } from './unfinished-plans.tsx';

const Filter = filtersOf(FILING.filings.list);

const isClerk = () => session.role === 'entity_clerk';

const useColumns = (): Column<typeof FILING.filings.list>[] => {
  const label = useLabel();
  return [
    {
      field: 'number',
      sort: 'number',
      render: (filing) => filing.number,
      phone: 'line',
      from: 'md',
      keep: true,
    },
    {
      field: 'title',
      phone: 'title',
      render: (filing) => (
        <RecordLink resource="filings" id={filing.id}>
          {filing.title}
        </RecordLink>
      ),
    },
    ...(isClerk()
      ? []
      : [
          {
            field: 'entityName' as const,
            render: (filing: FilingSummary) => filing.entityName,
            phone: 'line' as const,
          },
        ]),
    { field: 'purpose', render: (filing) => label(Purpose, filing.purpose), from: 'lg', keep: true },
    { field: 'method', render: (filing) => label(ProcurementMethod, filing.method), from: 'lg', keep: true },
    {
      field: 'budgetFen',
      sort: 'budgetFen',
      right: true,
      phone: 'end',
      render: (filing) => <Money fen={filing.budgetFen} />,
    },
    {
      field: 'status',
      phone: 'end',
      render: (filing) => <StatusChip of={FilingStatus} value={filing.status} />,
    },
    {
      field: 'filedAt',
      sort: 'filedAt',
      render: (filing) => filing.filedAt && <When at={filing.filedAt} day />,
      from: 'md',
    },
    {
      field: 'draftedAt',
      sort: 'draftedAt',
      render: (filing) => <When at={filing.draftedAt} day />,
      from: 'xl',
    },
  ];
};

const Filters = () => (
  <FilterBar>
    <Filter.Search hint="resources.filings.search" />
    <Filter.Select name="status" of={FilingStatus} />
    <Filter.Select name="purpose" of={Purpose} />
    <Filter.Year />
    <Filter.Day name="filedTo" />
    {!isClerk() && <Filter.Reference name="entityId" reference="entities" />}
    {!isClerk() && <Filter.Reference name="beneficiaryDivision" reference="divisions" />}
  </FilterBar>
);

export const FilingList = () => (
  <ListPage
    operation={FILING.filings.list}
    sort={{ field: 'draftedAt', order: 'DESC' }}
    above={<UnfinishedPlans />}
    filters={<Filters />}
  >
    <RecordTable columns={useColumns()} />
  </ListPage>
);
