import {
  FILING,
  ProcurementMethod,
  ProgressStep,
  TenderStatus,
  type TenderSummary,
} from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { session } from '../../api/session.ts';
import { useLabel } from '../../i18n/use-label.ts';
import type { Column } from '../../shared/column.ts';
import { FilterBar } from '../../shared/filter-bar.tsx';
import { filtersOf } from '../../shared/filters-of.ts';
import { ListPage } from '../../shared/list-page.tsx';
import { Money } from '../../shared/money-text.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { RecordTable } from '../../shared/record-table.tsx';
import { ToneChip } from '../../shared/status-chip.tsx';
import { StallTable } from './stall-table.tsx';
import { TenderChip } from './tender-chip.tsx';
import { hasStalled, useDays, waitedDays } from './use-days.ts';

const Filter = filtersOf(FILING.tenders.list);

const isClerk = () => session.role === 'entity_clerk';

const useColumns = (): Column<typeof FILING.tenders.list>[] => {
  const label = useLabel();
  return [
    {
      field: 'number',
      sort: 'number',
      phone: 'line',
      from: 'md',
      keep: true,
      render: ({ number }) => number,
    },
    {
      field: 'title',
      sort: 'title',
      phone: 'title',
      render: ({ id, title }) => (
        <RecordLink resource="tenders" id={id}>
          {title}
        </RecordLink>
      ),
    },
    ...(isClerk()
      ? []
      : [
          {
            field: 'entityName' as const,
            phone: 'line' as const,
            render: ({ entityName }: TenderSummary) => entityName,
          },
        ]),
    { field: 'method', from: 'lg', keep: true, render: ({ method }) => label(ProcurementMethod, method) },
    {
      field: 'valueFen',
      sort: 'valueFen',
      right: true,
      phone: 'end',
      render: ({ valueFen }) => <Money fen={valueFen} />,
    },
    {
      field: 'contractedFen',
      right: true,
      from: 'xl',
      render: ({ contractedFen }) => contractedFen > 0 && <Money fen={contractedFen} />,
    },
    {
      field: 'status',
      sort: 'status',
      phone: 'end',
      render: ({ status }) => <TenderChip of={TenderStatus} value={status} />,
    },
    {
      field: 'waitingFor',
      keep: true,
      from: 'md',
      render: ({ waitingFor }) => label(ProgressStep, waitingFor),
    },
    {
      field: 'waitingSince',
      sort: 'waitingSince',
      phone: 'end',
      render: (tender) => <Waiting tender={tender} />,
    },
    {
      field: 'openFlags',
      right: true,
      from: 'lg',
      render: ({ openFlags }) => openFlags > 0 && <ToneChip tone="bad">{openFlags}</ToneChip>,
    },
  ];
};

const Waiting = ({ tender }: { tender: TenderSummary }) => {
  const translate = useTranslate();
  const days = useDays();
  const waited = waitedDays(tender);
  if (waited === null) return null;
  return hasStalled(tender) ? (
    <ToneChip tone="bad">{translate('tender.stalled_short', { days: days(waited) })}</ToneChip>
  ) : (
    days(waited)
  );
};

const Filters = () => {
  const translate = useTranslate();
  return (
    <FilterBar>
      <Filter.Search hint="resources.tenders.search" />
      <Filter.Select name="status" of={TenderStatus} />
      <Filter.Select name="method" of={ProcurementMethod} />
      <Filter.Select name="waitingFor" of={ProgressStep} />
      <Filter.Choice
        name="stalled"
        choices={[
          { id: true, name: translate('words.yes') },
          { id: false, name: translate('words.no') },
        ]}
      />
      {!isClerk() && <Filter.Reference name="entityId" reference="entities" />}
    </FilterBar>
  );
};

export const TenderList = () => (
  <ListPage
    operation={FILING.tenders.list}
    sort={{ field: 'createdAt', order: 'DESC' }}
    above={<StallTable />}
    filters={<Filters />}
  >
    <RecordTable columns={useColumns()} />
  </ListPage>
);
