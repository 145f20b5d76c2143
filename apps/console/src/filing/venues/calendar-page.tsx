import Add from '@mui/icons-material/Add';
import { Box, Button, Paper, Skeleton, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { FILING, MAX_BOOKING_MINUTES, type VenueCalendar } from '@yinhu/contracts/filing';
import { addDays, BusinessDate } from '@yinhu/contracts/kernel';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { Link, useNavigate, useSearchParams } from 'react-router-dom';
import { mayCall, mayOpen } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { useCommand, useOperation } from '../../api/use-operation.ts';
import { today } from '../../shared/dates.ts';
import { DivisionSearch } from '../../shared/division-search.tsx';
import { LoadError } from '../../shared/load-error.tsx';
import { Notice } from '../../shared/notice.tsx';
import { Page } from '../../shared/page.tsx';
import { CalendarBar, type View } from './calendar-bar.tsx';
import { CalendarLegend } from './calendar-legend.tsx';
import { ClosureDialog } from './closure-dialog.tsx';
import { mondayOf } from './local-time.ts';
import { type Prefilled, RequestDialog } from './request-dialog.tsx';
import { RoomCalendar } from './room-calendar.tsx';
import { RoomChips } from './room-chips.tsx';

/**
 * So long after a time that was dragged over its window ends: without leeway a booking that has to make way
 * could not be rebooked.
 */
const LEEWAY_MS = 7 * 86_400_000;

/**
 * Rooms of the county over a week or a day: what is free, taken and shut. Day, view and rooms are in the
 * address.
 */
export const CalendarPage = () => {
  const translate = useTranslate();
  const [asked, setAsked] = useState<Prefilled>();
  const [shutting, setShutting] = useState(false);
  const [address, setAddress] = useSearchParams();
  const county = address.get('county') ?? undefined;
  const day = BusinessDate.safeParse(address.get('day')).data ?? today();
  const monday = mondayOf(day);
  const set = (values: Record<string, string>) =>
    setAddress({ ...Object.fromEntries(address), ...values }, { replace: true });
  const isProvince = (session.current?.divisionCode.length ?? 0) < 6;
  const input = { firstDay: monday, lastDay: addDays(monday, 6), ...(county ? { countyCode: county } : {}) };
  const { data, error, refetch } = useOperation(FILING.venueCalendar.show, input, {
    enabled: !isProvince || county !== undefined,
    refetchInterval: 60_000,
  });
  const mayAsk = mayCall(FILING.venueBookings.request, session.role);
  return (
    <Page
      title={translate('menu.pages.venue-calendar')}
      lead={translate(mayAsk ? 'venue.calendar_lead_clerk' : 'venue.calendar_lead')}
      actions={
        <>
          {mayCall(FILING.venueClosures.add, session.role) && (
            <Button variant="outlined" onClick={() => setShutting(true)}>
              {translate('venue.add_county_closure')}
            </Button>
          )}
          {mayAsk && (
            <Button variant="contained" startIcon={<Add />} onClick={() => setAsked({})}>
              {translate('venue.request')}
            </Button>
          )}
        </>
      }
    >
      {isProvince && (
        <Box sx={{ maxWidth: 360, mb: 2 }}>
          <DivisionSearch
            label={translate('venue.county')}
            value={county ? [county] : []}
            onChange={([code]) => set({ county: code ?? '' })}
            within={session.current?.divisionCode}
            levels={['county']}
          />
        </Box>
      )}
      {error ? (
        <LoadError error={error} retry={() => void refetch()} />
      ) : data ? (
        <Calendar
          calendar={data}
          day={day}
          onAsk={mayAsk ? setAsked : undefined}
          address={address}
          set={set}
        />
      ) : (
        (!isProvince || county) && <Skeleton variant="rounded" height={520} />
      )}
      {asked && (
        <RequestDialog prefilled={asked} rooms={data?.rooms ?? []} onClose={() => setAsked(undefined)} />
      )}
      {shutting && <ClosureDialog onClose={() => setShutting(false)} />}
    </Page>
  );
};

const NoRooms = () => {
  const translate = useTranslate();
  return (
    <Notice picture="empty" title="venue.no_rooms" text="venue.no_rooms_hint">
      {mayOpen('venue-rooms', 'create', session.role) && (
        <Button component={Link} to="/venue-rooms/create" variant="contained">
          {translate('resources.venue-rooms.create')}
        </Button>
      )}
    </Notice>
  );
};

interface CalendarProps {
  readonly calendar: VenueCalendar;
  readonly day: string;
  readonly address: URLSearchParams;
  readonly set: (values: Record<string, string>) => void;
  readonly onAsk?: (prefilled: Prefilled) => void;
}

const Calendar = ({ calendar, day, address, set, onAsk }: CalendarProps) => {
  const navigate = useNavigate();
  const notify = useNotify();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const view: View = narrow || address.get('view') === 'day' ? 'day' : 'week';
  const { mutateAsync: move } = useCommand(FILING.venueBookings.move);
  const all = calendar.rooms.map(({ id }) => id);
  const named = (address.get('rooms') ?? '').split(',').filter((id) => all.includes(id));
  const chosen = named.length > 0 ? named : all;
  const onMove = async (id: string, roomId: string, startsAt: string) => {
    const moved = await move({ id, roomId, startsAt }).catch(() => null);
    if (moved) notify('venue.moved', { type: 'success' });
    return moved !== null;
  };
  const onSelect = (earliest: string, end: string) => {
    const durationMinutes = Math.min(MAX_BOOKING_MINUTES, (Date.parse(end) - Date.parse(earliest)) / 60_000);
    const latest = new Date(Date.parse(end) + LEEWAY_MS).toISOString();
    const [only, ...others] = chosen;
    onAsk?.({
      earliest,
      latest,
      durationMinutes,
      ...(only && others.length === 0 ? { preferredRoomId: only } : {}),
    });
  };
  if (all.length === 0) return <NoRooms />;
  return (
    <>
      <Box sx={{ mb: 1.5 }}>
        <RoomChips
          rooms={calendar.rooms}
          chosen={chosen}
          onChange={(ids) => set({ rooms: ids.length === all.length ? '' : ids.join(',') })}
        />
      </Box>
      <Paper sx={{ p: { xs: 1, sm: 2 }, minWidth: 0, overflowX: 'auto' }}>
        <CalendarBar
          day={day}
          view={view}
          hasWeek={!narrow}
          onDay={(next) => set({ day: next })}
          onView={(next) => set({ view: next })}
        />
        <RoomCalendar
          {...{ calendar, chosen, day, view, onMove }}
          onSelect={onAsk && onSelect}
          onOpen={(id) => navigate(`/venue-bookings/${id}/show`)}
        />
        <CalendarLegend />
      </Paper>
    </>
  );
};
