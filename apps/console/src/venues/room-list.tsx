import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined';
import { Button } from '@mui/material';
import { type VenueRoom, VenueRoomStatus } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { FilterBar, SearchFilter, SelectFilter } from '../shared/filter-bar.tsx';
import { ListPage } from '../shared/list-page.tsx';
import { RecordLink } from '../shared/record-link.tsx';
import { type Column, RecordTable } from '../shared/record-table.tsx';
import { StatusChip } from '../shared/status-chip.tsx';
import { useEquipmentText } from './use-equipment-text.ts';

const useColumns = (): Column<VenueRoom>[] => {
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
    { field: 'status', sort: 'status', phone: 'end', render: ({ status }) => <StatusChip of={VenueRoomStatus} value={status} /> },
  ];
};

const Filters = () => (
  <FilterBar>
    <SearchFilter hint="resources.venue-rooms.search" />
    <SelectFilter name="status" of={VenueRoomStatus} />
  </FilterBar>
);

export const RoomList = () => {
  const translate = useTranslate();
  const calendar = (
    <Button component={Link} to="/venue-calendar" startIcon={<CalendarMonthOutlined />}>
      {translate('venue.calendar')}
    </Button>
  );
  return (
    <ListPage sort={{ field: 'name', order: 'ASC' }} filters={<Filters />} actions={calendar}>
      <RecordTable columns={useColumns()} />
    </ListPage>
  );
};
