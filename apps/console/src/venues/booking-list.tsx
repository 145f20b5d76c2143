import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined';
import { Button } from '@mui/material';
import { BookingStatus, Purpose, type VenueBooking, VenueUse } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { session } from '../api/session.ts';
import { useLabel } from '../i18n/use-label.ts';
import { FilterBar, SearchFilter, SelectFilter } from '../shared/filter-bar.tsx';
import { ListPage } from '../shared/list-page.tsx';
import { RecordLink } from '../shared/record-link.tsx';
import { type Column, RecordTable } from '../shared/record-table.tsx';
import { ReferenceFilter } from '../shared/reference-filter.tsx';
import { StatusChip } from '../shared/status-chip.tsx';
import { useSlotText } from './use-slot-text.ts';

const isClerk = () => session.role === 'entity_clerk';

const useColumns = (): Column<VenueBooking>[] => {
  const label = useLabel();
  const { spanText } = useSlotText();
  return [
    {
      field: 'title',
      sort: 'title',
      phone: 'title',
      render: ({ id, title }) => (
        <RecordLink resource="venue-bookings" id={id}>
          {title}
        </RecordLink>
      ),
    },
    ...(isClerk() ? [] : [{ field: 'entityName', phone: 'line' as const, render: ({ entityName }: VenueBooking) => entityName }]),
    { field: 'use', from: 'lg', keep: true, render: ({ use }) => label(VenueUse, use) },
    { field: 'priority', from: 'xl', keep: true, render: ({ priority }) => label(Purpose, priority) },
    { field: 'startsAt', sort: 'startsAt', phone: 'line', render: ({ slot }) => slot && spanText(slot) },
    { field: 'roomName', from: 'md', phone: 'line', render: ({ slot }) => slot?.roomName },
    { field: 'status', sort: 'status', phone: 'end', render: ({ status }) => <StatusChip of={BookingStatus} value={status} /> },
  ];
};

const Filters = () => (
  <FilterBar>
    <SearchFilter hint="resources.venue-bookings.search" />
    <SelectFilter name="status" of={BookingStatus} />
    <SelectFilter name="use" of={VenueUse} />
    <SelectFilter name="priority" of={Purpose} />
    {!isClerk() && <ReferenceFilter name="entityId" reference="entities" />}
  </FilterBar>
);

/** Rendered once it is known who is signed in: a clerk sees no column for the entity, which is always the own. */
const Rows = () => <RecordTable columns={useColumns()} />;

const ToCalendar = () => {
  const translate = useTranslate();
  return (
    <Button component={Link} to="/venue-calendar" variant={isClerk() ? 'contained' : 'text'} startIcon={<CalendarMonthOutlined />}>
      {translate(isClerk() ? 'venue.request' : 'venue.calendar')}
    </Button>
  );
};

export const BookingList = () => (
  <ListPage sort={{ field: 'startsAt', order: 'DESC' }} filters={<Filters />} actions={<ToCalendar />}>
    <Rows />
  </ListPage>
);
