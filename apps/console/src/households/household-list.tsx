import { type Household, HouseholdAttribute, PovertyCause, PovertyStatus } from '@yinhu/contracts/household';
import { useTranslate } from 'react-admin';
import { useLabel, useNameOf } from '../i18n/use-label.ts';
import { FilterBar, SearchFilter, SelectFilter } from '../shared/filter-bar.tsx';
import { ListPage } from '../shared/list-page.tsx';
import { RecordLink } from '../shared/record-link.tsx';
import { type Column, RecordTable } from '../shared/record-table.tsx';
import { ReferenceFilter } from '../shared/reference-filter.tsx';
import { StatusChip } from '../shared/status-chip.tsx';

const useColumns = (): Column<Household>[] => {
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
    <SearchFilter hint="resources.households.search" />
    <SelectFilter name="povertyStatus" of={PovertyStatus} />
    <SelectFilter name="cause" of={PovertyCause} />
    <SelectFilter name="attribute" of={HouseholdAttribute} />
    <ReferenceFilter name="divisionCode" reference="divisions" />
  </FilterBar>
);

export const HouseholdList = () => (
  <ListPage sort={{ field: 'number', order: 'ASC' }} filters={<Filters />}>
    <RecordTable columns={useColumns()} />
  </ListPage>
);
