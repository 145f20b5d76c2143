import { type Measure, MeasureKind, MeasureSource, MeasureStatus } from '@yinhu/contracts/household';
import { useTranslate } from 'react-admin';
import { useLabel } from '../i18n/use-label.ts';
import { DivisionName } from '../shared/division-name.tsx';
import { FilterBar, SelectFilter } from '../shared/filter-bar.tsx';
import { ListPage } from '../shared/list-page.tsx';
import { Money } from '../shared/money-text.tsx';
import { RecordLink } from '../shared/record-link.tsx';
import { type Column, RecordTable } from '../shared/record-table.tsx';
import { ReferenceFilter } from '../shared/reference-filter.tsx';
import { StatusChip } from '../shared/status-chip.tsx';
import { OnDay } from '../shared/when.tsx';

/** A measure leads to its household: it has no page of its own. */
const useColumns = (): Column<Measure>[] => {
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
    { field: 'divisionCode', phone: 'line', render: ({ divisionCode }) => <DivisionName code={divisionCode} /> },
    { field: 'source', from: 'md', render: ({ source }) => label(MeasureSource, source) },
    {
      field: 'valueFen',
      sort: 'valueFen',
      right: true,
      phone: 'end',
      render: ({ valueFen }) => (valueFen ? <Money fen={valueFen} exact /> : translate('words.none')),
    },
    { field: 'status', sort: 'status', phone: 'end', render: ({ status }) => <StatusChip of={MeasureStatus} value={status} /> },
    { field: 'startedOn', sort: 'startedOn', from: 'md', render: ({ startedOn }) => <OnDay date={startedOn} /> },
  ];
};

const Filters = () => (
  <FilterBar>
    <SelectFilter name="kind" of={MeasureKind} />
    <SelectFilter name="status" of={MeasureStatus} />
    <SelectFilter name="source" of={MeasureSource} />
    <ReferenceFilter name="divisionCode" reference="divisions" />
  </FilterBar>
);

export const MeasureList = () => (
  <ListPage sort={{ field: 'startedOn', order: 'DESC' }} filters={<Filters />}>
    <RecordTable columns={useColumns()} />
  </ListPage>
);
