import type { CalendarSlot, VenueCalendar, VenueRoom } from '@yinhu/contracts/filing';
import { businessHours, dayRange, hiddenDays, shutEvents, slotEvents } from './calendar-events.ts';

const room = (id: string, opens = '09:00', closes = '17:00'): VenueRoom => ({
  id,
  countyCode: '360725',
  name: `${id} 室`,
  address: '',
  capacity: 10,
  equipment: [],
  equipmentNote: null,
  openingHours: [{ weekday: 7, opens, closes }],
  status: 'open',
  version: 1,
});
const slot = (roomId: string, given: Partial<CalendarSlot> = {}): CalendarSlot => ({
  roomId,
  startsAt: '2026-12-01T01:00:00.000Z',
  endsAt: '2026-12-01T03:00:00.000Z',
  isOwn: false,
  bookingId: null,
  title: null,
  entityName: null,
  status: null,
  use: null,
  priority: null,
  ...given,
});
const calendar: VenueCalendar = {
  rooms: [room('a', '08:30'), room('b', '10:00', '18:00')],
  slots: [
    slot('a'),
    slot('b', { isOwn: true, bookingId: 'x', title: '开标', status: 'tentative' }),
    slot('b', { isOwn: true, bookingId: 'y', title: '评标', status: 'confirmed' }),
  ],
  closures: [
    {
      id: 'c',
      countyCode: '360725',
      roomId: 'b',
      roomName: 'b 室',
      startsAt: '2026-12-02T00:00:00Z',
      endsAt: '2026-12-02T16:00:00Z',
      reason: '检修',
      by: '',
      liftedAt: null,
    },
  ],
  shutDays: ['2026-12-05', '2026-12-06'],
};

describe('the venue calendar', () => {
  it('shows what is taken in the chosen rooms at Shanghai’s times; only own tentative bookings can be dragged', () => {
    expect(slotEvents(calendar, ['b'])).toMatchObject([
      { id: 'x', start: '2026-12-01T09:00', end: '2026-12-01T11:00', editable: true, interactive: true },
      { id: 'y', editable: false, interactive: true },
    ]);
    expect(slotEvents(calendar, ['a'])).toMatchObject([{ title: '', editable: false, interactive: false }]);
  });

  it('shows closures of the chosen rooms, named where several are shown, and days nobody works', () => {
    const titles = (chosen: string[]) => shutEvents(calendar, chosen, '休息').map(({ title }) => title);
    expect(titles(['a'])).toEqual(['休息', '休息']);
    expect(titles(['b'])).toEqual(['休息', '休息', '检修']);
    expect(titles(['a', 'b'])).toEqual(['休息', '休息', 'b 室 · 检修']);
  });

  it('spans the whole hours that any room is open in, and leaves out empty weekends', () => {
    expect(dayRange(calendar.rooms)).toEqual({ from: '08:00', to: '18:00' });
    expect(dayRange([])).toEqual({ from: '09:00', to: '17:00' });
    expect(businessHours([room('a')])).toEqual([{ daysOfWeek: [0], startTime: '09:00', endTime: '17:00' }]);
    expect(hiddenDays(calendar)).toEqual([6, 0]);
    expect(hiddenDays({ ...calendar, slots: [slot('a', { startsAt: '2026-12-05T01:00:00Z' })] })).toEqual([
      0,
    ]);
  });
});
