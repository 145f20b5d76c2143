import { type Entity, FILING, type OpeningHours, type VenueBookingDetail } from '@yinhu/contracts/filing';
import { businessDate, type RequestOf } from '@yinhu/contracts/kernel';
import { addWorkingDays, workingCalendar } from '../src/register/calendar/working-calendar.ts';
import { type Filing, plan, staffOf } from './filing-fixture.ts';

/** Counties of Jiangxi: each test takes another, so that its rooms are its own. */
const COUNTIES = [
  '360702',
  '360703',
  '360704',
  '360722',
  '360723',
  '360724',
  '360726',
  '360728',
  '360729',
  '360730',
  '360731',
  '360732',
  '360733',
  '360734',
  '360735',
];
let next = 0;

/** The n-th working day of those that begin well after what is confirmed at once. */
export const day = (n = 0): string => addWorkingDays(businessDate(new Date()), 10 + n, workingCalendar());
/** An instant of that day in Shanghai: `on(0, '09:30')`. */
export const on = (n: number, time: string): string => new Date(`${day(n)}T${time}:00+08:00`).toISOString();

const HOURS: OpeningHours[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  opens: '09:00',
  closes: '17:00',
}));

export type Booking = VenueBookingDetail;
type Room = RequestOf<typeof FILING.venueRooms.create>;
type Wish = RequestOf<typeof FILING.venueBookings.request>;

/** A county with rooms of its own, and short words for what tests of venues do in it. */
export async function venueCounty(filing: Filing, rooms: readonly Partial<Room>[] = [{}]) {
  const division = COUNTIES[next++] ?? '';
  const [admin, reviewer] = [staffOf('county_admin', division), staffOf('county_reviewer', division)];
  const call = filing.service.call;
  const enter = (room: Partial<Room>, i: number) =>
    call(
      FILING.venueRooms.create,
      {
        name: `${i + 1} 号开标室`,
        address: '政务服务中心三楼',
        capacity: 20,
        equipment: [],
        openingHours: HOURS,
        ...room,
      },
      { as: admin },
    );
  const ids: string[] = [];
  for (const [i, room] of rooms.entries()) ids.push((await enter(room, i)).id);
  const wish = (wish: Partial<Wish> = {}): Wish => ({
    title: '蓄水池修缮开标',
    use: 'bid_opening',
    durationMinutes: 120,
    earliest: on(0, '09:00'),
    latest: on(0, '17:00'),
    headcount: 10,
    ...wish,
  });
  return {
    division,
    admin,
    reviewer,
    rooms: ids,
    enter,
    wish,
    entity: (name?: string) =>
      filing.entityWith(1_000_000_000, { divisionCode: division, ...(name ? { name } : {}) }),
    /** A plan of the entity that comes first. */
    povertyPlan: async (entity: Entity) => (await filing.submit(entity, plan({ lines: undefined }))).id,
    request: (entity: Entity, asked: Partial<Wish> = {}, options: object = {}): Promise<Booking> =>
      call(FILING.venueBookings.request, wish(asked), { as: filing.clerkOf(entity), ...options }),
    get: (booking: { id: string }, as = admin): Promise<Booking> =>
      call(FILING.venueBookings.get, { id: booking.id }, { as }),
    confirm: (booking: { id: string }): Promise<Booking> =>
      call(FILING.venueBookings.confirm, { id: booking.id }, { as: admin }),
  };
}
export type VenueCounty = Awaited<ReturnType<typeof venueCounty>>;
