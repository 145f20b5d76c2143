import type { EventContentArg, EventDropArg } from '@fullcalendar/core';
import zhCn from '@fullcalendar/core/locales/zh-cn';
import interactionPlugin from '@fullcalendar/interaction';
import FullCalendar from '@fullcalendar/react';
import timeGridPlugin from '@fullcalendar/timegrid';
import { Box } from '@mui/material';
import { SLOT_MINUTES, type VenueCalendar } from '@yinhu/contracts/filing';
import { wallClock } from '@yinhu/contracts/kernel';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';
import {
  businessHours,
  dayRange,
  hiddenDays,
  type SlotProps,
  shutEvents,
  slotEvents,
} from './calendar-events.ts';
import { calendarLook } from './calendar-look.ts';
import { instantOf, localOf } from './local-time.ts';
import { SlotTile } from './slot-tile.tsx';

interface RoomCalendarProps {
  readonly calendar: VenueCalendar;
  /** Ids of the rooms shown. */
  readonly chosen: readonly string[];
  readonly day: string;
  readonly view: 'week' | 'day';
  /** A span that was dragged over; absent: nothing can be asked for here. */
  readonly onSelect?: (startsAt: string, endsAt: string) => void;
  readonly onOpen: (bookingId: string) => void;
  /** Resolves to whether the booking was moved. */
  readonly onMove: (bookingId: string, roomId: string, startsAt: string) => Promise<boolean>;
}

const VIEWS = { week: 'timeGridWeek', day: 'timeGridDay' } as const;
const SHORT_MS = 45 * 60_000;
const STEP = `00:${SLOT_MINUTES}:00`;
/**
 * The calendar is told Shanghai's times as if they were UTC's, so that it shows them alike in every browser.
 */
const instantAt = (shown: Date) => instantOf(shown.toISOString().slice(0, 16));

/** A meeting does not go on over night. */
const isWithinADay = (start: Date, end: Date) =>
  start.toISOString().slice(0, 10) === new Date(end.getTime() - 1).toISOString().slice(0, 10);

/** A ground says why the rooms are shut; the span that is being dragged over has the calendar's own look. */
function contentOf({ event: { display, title, extendedProps, start, end } }: EventContentArg) {
  if (display === 'background') return <span className="fc-event-title">{title}</span>;
  if (!('slot' in extendedProps)) return undefined;
  return <SlotTile {...(extendedProps as SlotProps)} short={Number(end) - Number(start) < SHORT_MS} />;
}

/** Bookings of rooms over a week or a day. */
export const RoomCalendar = ({
  calendar,
  chosen,
  day,
  view,
  onSelect,
  onOpen,
  onMove,
}: RoomCalendarProps) => {
  const translate = useTranslate();
  const language = useLanguage();
  const grid = useRef<FullCalendar>(null);
  const shown = calendar.rooms.filter(({ id }) => chosen.includes(id));
  const { from, to } = dayRange(shown);
  useEffect(() => {
    queueMicrotask(() => grid.current?.getApi().changeView(VIEWS[view], day));
  }, [view, day]);
  const drop = async ({ event, revert }: EventDropArg) => {
    const { room } = event.extendedProps as SlotProps;
    if (!event.start || !(await onMove(event.id, room.id, instantAt(event.start)))) revert();
  };
  return (
    <Box sx={calendarLook}>
      <FullCalendar
        ref={grid}
        plugins={[timeGridPlugin, interactionPlugin]}
        initialView={VIEWS[view]}
        initialDate={day}
        headerToolbar={false}
        locale={language === 'en' ? 'en-gb' : zhCn}
        timeZone="UTC"
        now={() => `${localOf(new Date())}:00Z`}
        nowIndicator
        firstDay={1}
        hiddenDays={view === 'week' ? hiddenDays(calendar) : []}
        allDaySlot={false}
        height="auto"
        slotDuration={STEP}
        snapDuration={STEP}
        slotMinTime={`${from}:00`}
        slotMaxTime={`${to}:00`}
        slotLabelFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
        slotLabelInterval="01:00"
        dayHeaderFormat={{ weekday: 'short', month: 'numeric', day: 'numeric' }}
        slotEventOverlap={false}
        businessHours={businessHours(shown)}
        events={[
          ...slotEvents(calendar, chosen),
          ...shutEvents(calendar, chosen, translate('venue.rest_day')),
        ]}
        eventContent={contentOf}
        selectable={onSelect !== undefined}
        selectMirror
        selectOverlap
        selectAllow={({ start, end }) =>
          isWithinADay(start, end) && Date.parse(instantAt(start)) > wallClock()
        }
        longPressDelay={350}
        select={({ start, end, view: { calendar: api } }) => {
          onSelect?.(instantAt(start), instantAt(end));
          api.unselect();
        }}
        eventClick={({ event }) => {
          const { bookingId } = (event.extendedProps as Partial<SlotProps>).slot ?? {};
          if (bookingId) onOpen(bookingId);
        }}
        eventDrop={(arg) => void drop(arg)}
      />
    </Box>
  );
};
