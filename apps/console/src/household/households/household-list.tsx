import { HOUSEHOLD, HouseholdAttribute, PovertyCause, PovertyStatus } from '@yinhu/contracts/household';
import { useTranslate } from 'react-admin';
import { useLabel, useNameOf } from '../../i18n/use-label.ts';
import type { Column } from '../../shared/column.ts';
import { FilterBar } from '../../shared/filter-bar.tsx';
import { filtersOf } from '../../shared/filters-of.ts';
import { ListPage } from '../../shared/list-page.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { RecordTable } from '../../shared/record-table.tsx';
import { StatusChip } from '../../shared/status-chip.tsx';

const Filter = filtersOf(HOUSEHOLD.households.list);

const useColumns = (): Column<typeof HOUSEHOLD.households.list>[] => {
  const label = useLabel();
  const nameOf = useNameOf();
  const translate = useTranslate();
  return [
    {
      field: 'number',
      sort: 'number',
      phone: 'title',
      render: ({ id, number }) => (
        <RecordLink resource="households" id={id}>
          {number}
        </RecordLink>
      ),
    },
    { field: 'headName', phone: 'line', render: ({ headName }) => headName },
    {
      field: 'divisionName',
      sort: 'divisionCode',
      phone: 'line',
      render: ({ divisionName, divisionNameEn }) => nameOf({ name: divisionName, nameEn: divisionNameEn }),
    },
    {
      field: 'memberCount',
      sort: 'memberCount',
      right: true,
      phone: 'line',
      render: ({ memberCount }) => translate('household.people', { count: memberCount }),
    },
    { field: 'attribute', from: 'md', render: ({ attribute }) => label(HouseholdAttribute, attribute) },
    { field: 'mainCause', phone: 'end', render: ({ mainCause }) => label(PovertyCause, mainCause) },
    {
      field: 'povertyStatus',
      sort: 'povertyStatus',
      phone: 'end',
      render: ({ povertyStatus }) => <StatusChip of={PovertyStatus} value={povertyStatus} />,
    },
  ];
};

const Filters = () => (
  <FilterBar>
    <Filter.Search hint="resources.households.search" />
    <Filter.Select name="povertyStatus" of={PovertyStatus} />
    <Filter.Select name="cause" of={PovertyCause} />
    <Filter.Select name="attribute" of={HouseholdAttribute} />
    <Filter.Reference name="divisionCode" reference="divisions" />
  </FilterBar>
);

export const HouseholdList = () => (
  <ListPage
    operation={HOUSEHOLD.households.list}
    sort={{ field: 'number', order: 'ASC' }}
    filters={<Filters />}
  >
    <RecordTable columns={useColumns()} />
  </ListPage>
);
