import { HOUSEHOLD, MeasureKind, MeasureSource, MeasureStatus } from '@yinhu/contracts/household';
import { useTranslate } from 'react-admin';
import { useLabel } from '../../i18n/use-label.ts';
import type { Column } from '../../shared/column.ts';
import { DivisionName } from '../../shared/division-name.tsx';
import { FilterBar } from '../../shared/filter-bar.tsx';
import { filtersOf } from '../../shared/filters-of.ts';
import { ListPage } from '../../shared/list-page.tsx';
import { Money } from '../../shared/money-text.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { RecordTable } from '../../shared/record-table.tsx';
import { StatusChip } from '../../shared/status-chip.tsx';
import { OnDay } from '../../shared/when.tsx';

const Filter = filtersOf(HOUSEHOLD.measures.list);

/** A measure leads to its household: it has no page of its own. */
const useColumns = (): Column<typeof HOUSEHOLD.measures.list>[] => {
  const label = useLabel();
  const translate = useTranslate();
  return [
    {
      field: 'title',
      phone: 'title',
      render: ({ householdId, title, kind }) => (
        <RecordLink resource="households" id={householdId}>
          {title ?? label(MeasureKind, kind)}
        </RecordLink>
      ),
    },
    { field: 'kind', sort: 'kind', phone: 'line', render: ({ kind }) => label(MeasureKind, kind) },
    {
      field: 'divisionCode',
      phone: 'line',
      render: ({ divisionCode }) => <DivisionName code={divisionCode} />,
    },
    { field: 'source', from: 'md', render: ({ source }) => label(MeasureSource, source) },
    {
      field: 'valueFen',
      sort: 'valueFen',
      right: true,
      phone: 'end',
      render: ({ valueFen }) => (valueFen ? <Money fen={valueFen} exact /> : translate('words.none')),
    },
    {
      field: 'status',
      sort: 'status',
      phone: 'end',
      render: ({ status }) => <StatusChip of={MeasureStatus} value={status} />,
    },
    {
      field: 'startedOn',
      sort: 'startedOn',
      from: 'md',
      render: ({ startedOn }) => <OnDay date={startedOn} />,
    },
  ];
};

const Filters = () => (
  <FilterBar>
    <Filter.Select name="kind" of={MeasureKind} />
    <Filter.Select name="status" of={MeasureStatus} />
    <Filter.Select name="source" of={MeasureSource} />
    <Filter.Reference name="divisionCode" reference="divisions" />
  </FilterBar>
);

export const MeasureList = () => (
  <ListPage
    operation={HOUSEHOLD.measures.list}
    sort={{ field: 'startedOn', order: 'DESC' }}
    filters={<Filters />}
  >
    <RecordTable columns={useColumns()} />
  </ListPage>
);
