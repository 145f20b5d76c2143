import { Box } from '@mui/material';
import { HOUSEHOLD, HouseholdLinkStatus } from '@yinhu/contracts/household';
import { useTranslate } from 'react-admin';
import type { Column } from '../../shared/column.ts';
import { DivisionName } from '../../shared/division-name.tsx';
import { FilterBar } from '../../shared/filter-bar.tsx';
import { filtersOf } from '../../shared/filters-of.ts';
import { ListPage } from '../../shared/list-page.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { RecordTable } from '../../shared/record-table.tsx';
import { StatusChip } from '../../shared/status-chip.tsx';
import { When } from '../../shared/when.tsx';
import { LinkActions } from './link-actions.tsx';

const Filter = filtersOf(HOUSEHOLD.links.list);

const useColumns = (): Column<typeof HOUSEHOLD.links.list>[] => {
  const translate = useTranslate();
  return [
    {
      field: 'sellerName',
      phone: 'title',
      render: ({ sellerId, sellerName }) => (
        <RecordLink resource="sellers" id={sellerId}>
          {sellerName}
        </RecordLink>
      ),
    },
    {
      field: 'householdNumber',
      sort: 'householdNumber',
      phone: 'line',
      keep: true,
      render: ({ householdId, householdNumber }) =>
        householdId ? (
          <RecordLink resource="households" id={householdId}>
            {householdNumber}
          </RecordLink>
        ) : (
          householdNumber
        ),
    },
    {
      field: 'divisionCode',
      phone: 'line',
      render: ({ divisionCode }) => <DivisionName code={divisionCode} />,
    },
    { field: 'proposedBy', phone: 'line', render: ({ proposedBy }) => proposedBy },
    {
      field: 'proposedAt',
      sort: 'proposedAt',
      from: 'md',
      phone: 'line',
      render: ({ proposedAt }) => <When at={proposedAt} day />,
    },
    {
      field: 'reason',
      from: 'md',
      phone: 'line',
      render: ({ reason, endReason, reversed }) =>
        [endReason ?? reason, reversed && translate('link.reversed')]
          .filter(Boolean)
          .join(translate('words.separator')),
    },
    {
      field: 'status',
      sort: 'status',
      phone: 'end',
      render: ({ status }) => <StatusChip of={HouseholdLinkStatus} value={status} />,
    },
    {
      field: 'id',
      heading: 'actions',
      phone: 'end',
      render: (link) => (
        <Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap', justifyContent: 'flex-end' }}>
          <LinkActions link={link} />
        </Box>
      ),
    },
  ];
};

const Filters = () => (
  <FilterBar>
    <Filter.Search hint="resources.household-links.search" />
    <Filter.Select name="status" of={HouseholdLinkStatus} />
  </FilterBar>
);

/** Farmers of the mall and the households they are said to be of; the village's cadre decides. */
export const HouseholdLinkList = () => (
  <ListPage
    operation={HOUSEHOLD.links.list}
    sort={{ field: 'proposedAt', order: 'DESC' }}
    filters={<Filters />}
  >
    <RecordTable columns={useColumns()} />
  </ListPage>
);
