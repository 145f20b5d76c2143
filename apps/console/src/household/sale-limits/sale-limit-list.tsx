import { HOUSEHOLD } from '@yinhu/contracts/household';
import type { Column } from '../../shared/column.ts';
import { DivisionName } from '../../shared/division-name.tsx';
import { ListPage } from '../../shared/list-page.tsx';
import { Money } from '../../shared/money-text.tsx';
import { RecordTable } from '../../shared/record-table.tsx';
import { OnDay } from '../../shared/when.tsx';

const COLUMNS: Column<typeof HOUSEHOLD.saleLimits.list>[] = [
  {
    field: 'divisionCode',
    phone: 'title',
    render: ({ divisionCode }) => <DivisionName code={divisionCode} />,
  },
  {
    field: 'effectiveFrom',
    sort: 'effectiveFrom',
    keep: true,
    phone: 'line',
    render: ({ effectiveFrom }) => <OnDay date={effectiveFrom} />,
  },
  {
    field: 'singleFen',
    right: true,
    phone: 'end',
    render: ({ singleFen }) => <Money fen={singleFen} exact />,
  },
  { field: 'yearFen', right: true, phone: 'end', render: ({ yearFen }) => <Money fen={yearFen} exact /> },
];

/**
 * Amounts above which sales are held for a look: the county's where it has its own, otherwise the province's.
 */
export const SaleLimitList = () => (
  <ListPage operation={HOUSEHOLD.saleLimits.list} sort={{ field: 'effectiveFrom', order: 'DESC' }}>
    <RecordTable columns={COLUMNS} />
  </ListPage>
);
