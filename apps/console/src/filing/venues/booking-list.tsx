import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined';
import { Button } from '@mui/material';
import { BookingStatus, FILING, Purpose, type VenueBooking, VenueUse } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { session } from '../../api/session.ts';
import { useLabel } from '../../i18n/use-label.ts';
import type { Column } from '../../shared/column.ts';
import { FilterBar } from '../../shared/filter-bar.tsx';
import { filtersOf } from '../../shared/filters-of.ts';
import { ListPage } from '../../shared/list-page.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { RecordTable } from '../../shared/record-table.tsx';
import { StatusChip } from '../../shared/status-chip.tsx';
import { useSlotText } from './use-slot-text.ts';

const Filter = filtersOf(FILING.venueBookings.list);

const isClerk = () => session.role === 'entity_clerk';

const useColumns = (): Column<typeof FILING.venueBookings.list>[] => {
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
    ...(isClerk()
      ? []
      : [
          {
            field: 'entityName' as const,
            phone: 'line' as const,
            render: ({ entityName }: VenueBooking) => entityName,
          },
        ]),
    { field: 'use', from: 'lg', keep: true, render: ({ use }) => label(VenueUse, use) },
    { field: 'priority', from: 'xl', keep: true, render: ({ priority }) => label(Purpose, priority) },
    {
      field: 'slot',
      heading: 'startsAt',
      sort: 'startsAt',
      phone: 'line',
      render: ({ slot }) => slot && spanText(slot),
    },
    { field: 'slot', heading: 'roomName', from: 'md', phone: 'line', render: ({ slot }) => slot?.roomName },
    {
      field: 'status',
      sort: 'status',
      phone: 'end',
      render: ({ status }) => <StatusChip of={BookingStatus} value={status} />,
    },
  ];
};

const Filters = () => (
  <FilterBar>
    <Filter.Search hint="resources.venue-bookings.search" />
    <Filter.Select name="status" of={BookingStatus} />
    <Filter.Select name="use" of={VenueUse} />
    <Filter.Select name="priority" of={Purpose} />
    {!isClerk() && <Filter.Reference name="entityId" reference="entities" />}
  </FilterBar>
);

/**
 * Rendered once it is known who is signed in: a clerk sees no column for the entity, which is always the own.
 */
const Rows = () => <RecordTable columns={useColumns()} />;

const ToCalendar = () => {
  const translate = useTranslate();
  return (
    <Button
      component={Link}
      to="/venue-calendar"
      variant={isClerk() ? 'contained' : 'text'}
      startIcon={<CalendarMonthOutlined />}
    >
      {translate(isClerk() ? 'venue.request' : 'menu.pages.venue-calendar')}
    </Button>
  );
};

export const BookingList = () => (
  <ListPage
    operation={FILING.venueBookings.list}
    sort={{ field: 'startsAt', order: 'DESC' }}
    filters={<Filters />}
    actions={<ToCalendar />}
  >
    <Rows />
  </ListPage>
);
