import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const venueRooms: ResourceProps = {
  name: 'venue-rooms',
  list: lazy(async () => ({ default: (await import('./room-list.tsx')).RoomList })),
  show: lazy(async () => ({ default: (await import('./room-show.tsx')).RoomShow })),
  create: lazy(async () => ({ default: (await import('./room-create.tsx')).RoomCreate })),
  edit: lazy(async () => ({ default: (await import('./room-edit.tsx')).RoomEdit })),
  recordRepresentation: 'name',
};

export const venueBookings: ResourceProps = {
  name: 'venue-bookings',
  list: lazy(async () => ({ default: (await import('./booking-list.tsx')).BookingList })),
  show: lazy(async () => ({ default: (await import('./booking-show.tsx')).BookingShow })),
  recordRepresentation: 'title',
};

export const VenueCalendarPage = lazy(async () => ({ default: (await import('./calendar-page.tsx')).CalendarPage }));
