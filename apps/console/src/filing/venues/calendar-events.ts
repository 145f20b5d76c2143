import type { EventInput } from '@fullcalendar/core';
import type { CalendarSlot, VenueCalendar, VenueRoom } from '@yinhu/contracts/filing';
import { addDays } from '@yinhu/contracts/kernel';
import { localOf } from './local-time.ts';

/** What a slot in the calendar carries along. */
export interface SlotProps {
  readonly slot: CalendarSlot;
  readonly room: VenueRoom;
  /** Place of the room among the county's: its colour. */
  readonly place: number;
}

const isMovable = ({ isOwn, status }: CalendarSlot): boolean => isOwn && status === 'tentative';

/** What is taken in the chosen rooms. Times are Shanghai's, told to the calendar as if they were UTC's. */
export const slotEvents = ({ rooms, slots }: VenueCalendar, chosen: readonly string[]): EventInput[] =>
  slots.flatMap((slot, i): EventInput[] => {
    const place = rooms.findIndex(({ id }) => id === slot.roomId);
    const room = rooms[place];
    if (!room || !chosen.includes(room.id)) return [];
    const extendedProps: SlotProps = { slot, room, place };
    return [
      {
        id: slot.bookingId ?? `taken-${i}`,
        title: slot.title ?? '',
        start: localOf(slot.startsAt),
        end: localOf(slot.endsAt),
        editable: isMovable(slot),
        durationEditable: false,
        interactive: slot.bookingId !== null,
        extendedProps,
      },
    ];
  });

/**
 * When the chosen rooms are shut: what shuts all of them is a ground, what shuts some only says so of these.
 */
export const shutEvents = (
  { closures, shutDays }: VenueCalendar,
  chosen: readonly string[],
  shutDay: string,
): EventInput[] => [
  ...shutDays.map((day) => ({
    id: `shut-${day}`,
    title: shutDay,
    start: `${day}T00:00`,
    end: `${addDays(day, 1)}T00:00`,
    display: 'background',
  })),
  ...closures
    .filter(({ roomId }) => roomId === null || chosen.includes(roomId))
    .map(({ id, roomId, roomName, startsAt, endsAt, reason }) => ({
      id,
      title: roomId !== null && chosen.length > 1 ? `${roomName} · ${reason}` : reason,
      start: localOf(startsAt),
      end: localOf(endsAt),
      display: 'background',
    })),
];

/** The whole hours that any of the rooms is open in; an ordinary office's where there is none. */
export function dayRange(rooms: readonly VenueRoom[]): { readonly from: string; readonly to: string } {
  const hours = rooms.flatMap(({ openingHours }) => openingHours);
  const first = Math.min(...hours.map(({ opens }) => Math.floor(hourOf(opens))));
  const last = Math.max(...hours.map(({ closes }) => Math.ceil(hourOf(closes))));
  return hours.length ? { from: timeOf(first), to: timeOf(last) } : { from: '09:00', to: '17:00' };
}

const hourOf = (time: string): number => Number(time.slice(0, 2)) + Number(time.slice(3)) / 60;
const timeOf = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** Opening hours of the rooms, as the calendar takes them: open where any is. */
export const businessHours = (rooms: readonly VenueRoom[]) =>
  rooms.flatMap(({ openingHours }) =>
    openingHours.map(({ weekday, opens, closes }) => ({
      daysOfWeek: [weekday % 7],
      startTime: opens,
      endTime: closes,
    })),
  );

/** Weekend days that nobody works and nothing lies on: not worth a column. 0 Sunday … 6 Saturday. */
export function hiddenDays({ shutDays, slots }: Pick<VenueCalendar, 'shutDays' | 'slots'>): number[] {
  const taken = new Set(slots.map(({ startsAt }) => localOf(startsAt).slice(0, 10)));
  const isHidden = (day: string) => [0, 6].includes(new Date(day).getUTCDay()) && !taken.has(day);
  return shutDays.filter(isHidden).map((day) => new Date(day).getUTCDay());
}
