import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined';
import { Button } from '@mui/material';
import { FILING, VenueRoomStatus } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Column } from '../../shared/column.ts';
import { FilterBar } from '../../shared/filter-bar.tsx';
import { filtersOf } from '../../shared/filters-of.ts';
import { ListPage } from '../../shared/list-page.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { RecordTable } from '../../shared/record-table.tsx';
import { StatusChip } from '../../shared/status-chip.tsx';
import { useEquipmentText } from './use-equipment-text.ts';

const Filter = filtersOf(FILING.venueRooms.list);

const useColumns = (): Column<typeof FILING.venueRooms.list>[] => {
  const translate = useTranslate();
  const equipmentText = useEquipmentText();
  return [
    {
      field: 'name',
      sort: 'name',
      phone: 'title',
      render: ({ id, name }) => (
        <RecordLink resource="venue-rooms" id={id}>
          {name}
        </RecordLink>
      ),
    },
    {
      field: 'capacity',
      sort: 'capacity',
      right: true,
      keep: true,
      phone: 'line',
      render: ({ capacity }) => translate('venue.people', { smart_count: capacity }),
    },
    { field: 'address', phone: 'line', from: 'md', render: ({ address }) => address },
    { field: 'equipment', from: 'lg', render: ({ equipment }) => equipmentText(equipment) },
    {
      field: 'status',
      sort: 'status',
      phone: 'end',
      render: ({ status }) => <StatusChip of={VenueRoomStatus} value={status} />,
    },
  ];
};

const Filters = () => (
  <FilterBar>
    <Filter.Search hint="resources.venue-rooms.search" />
    <Filter.Select name="status" of={VenueRoomStatus} />
  </FilterBar>
);

export const RoomList = () => {
  const translate = useTranslate();
  const calendar = (
    <Button component={Link} to="/venue-calendar" startIcon={<CalendarMonthOutlined />}>
      {translate('menu.pages.venue-calendar')}
    </Button>
  );
  return (
    <ListPage
      operation={FILING.venueRooms.list}
      sort={{ field: 'name', order: 'ASC' }}
      filters={<Filters />}
      actions={calendar}
    >
      <RecordTable columns={useColumns()} />
    </ListPage>
  );
};
