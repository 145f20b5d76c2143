import CalendarViewWeekOutlined from '@mui/icons-material/CalendarViewWeekOutlined';
import EventAvailableOutlined from '@mui/icons-material/EventAvailableOutlined';
import MeetingRoomOutlined from '@mui/icons-material/MeetingRoomOutlined';
import { feature } from '../../api/feature.ts';

export const venues = feature({
  resources: {
    'venue-bookings': {
      name: ['场地预约', 'Booking |||| Bookings'],
      operations: { list: 'filing.venueBookings.list', get: 'filing.venueBookings.get' },
      menu: { section: 'venues', order: 20, icon: EventAvailableOutlined },
      pages: {
        list: async () => (await import('./booking-list.tsx')).BookingList,
        show: async () => (await import('./booking-show.tsx')).BookingShow,
      },
      recordRepresentation: 'title',
    },
    'venue-rooms': {
      name: ['招标场地', 'Room |||| Rooms'],
      operations: {
        list: 'filing.venueRooms.list',
        get: 'filing.venueRooms.get',
        create: 'filing.venueRooms.create',
        update: 'filing.venueRooms.change',
      },
      menu: { section: 'venues', order: 30, icon: MeetingRoomOutlined },
      pages: {
        list: async () => (await import('./room-list.tsx')).RoomList,
        show: async () => (await import('./room-show.tsx')).RoomShow,
        create: async () => (await import('./room-create.tsx')).RoomCreate,
        edit: async () => (await import('./room-edit.tsx')).RoomEdit,
      },
      recordRepresentation: 'name',
    },
    'venue-closures': {
      name: ['场地停用', 'Closure |||| Closures'],
      operations: { list: 'filing.venueClosures.list' },
    },
  },
  routes: [
    {
      path: '/venue-calendar',
      page: async () => (await import('./calendar-page.tsx')).CalendarPage,
      operation: 'filing.venueCalendar.show',
    },
  ],
  links: [
    {
      to: '/venue-calendar',
      label: ['场地日历', 'Venue calendar'],
      operation: 'filing.venueCalendar.show',
      section: 'venues',
      order: 10,
      icon: CalendarViewWeekOutlined,
    },
  ],
  messages: [() => import('./messages.ts')],
});
