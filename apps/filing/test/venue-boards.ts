import { type OpeningHours, VenueEquipment } from '@yinhu/contracts/filing';
import fc from 'fast-check';
import { workingCalendar } from '../src/register/calendar/working-calendar.ts';
import type { Occupied, PlacingRoom } from '../src/venues/board.ts';
import { weekHours } from '../src/venues/opening-hours.ts';
import type { PlacingRequest, PlacingState } from '../src/venues/place.ts';
import { merged, overlaps, STEP_MS } from '../src/venues/spans.ts';
import { workingDays } from '../src/venues/venue-days.ts';

/** Monday 2 March 2026, 00:00 in Shanghai. */
export const MONDAY = Date.parse('2026-03-02T00:00:00+08:00');
export const HOUR = 3_600_000;
const DAYS = 6;

export const at = (day: number, hour: number): number => MONDAY + (day * 24 + hour) * HOUR;

const officeHours = (opens: string, closes: string): OpeningHours[] =>
  [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens, closes }));

export const room = (
  id: string,
  given: Partial<PlacingRoom> & { opens?: string; closes?: string } = {},
): PlacingRoom => {
  const { opens = '09:00', closes = '17:00', ...rest } = given;
  return {
    id,
    capacity: 20,
    equipment: [],
    isInUse: true,
    hours: weekHours(officeHours(opens, closes)),
    closures: [],
    ...rest,
  };
};

const moment = fc.integer({ min: 0, max: DAYS * 48 }).map((steps) => MONDAY + steps * STEP_MS);
const equipment = fc.subarray(VenueEquipment.options.slice(0, 2));

const wish = fc
  .record({
    durationMs: fc.integer({ min: 1, max: 8 }).map((steps) => steps * STEP_MS),
    a: moment,
    b: moment,
    headcount: fc.constantFrom(5, 20, 40),
    equipment,
  })
  .map(({ a, b, ...rest }) => ({
    ...rest,
    earliest: Math.min(a, b),
    latest: Math.max(a, b),
    preferredRoomId: null,
  }));

const rooms = fc.array(
  fc.record({
    capacity: fc.constantFrom(10, 20, 60),
    equipment,
    isInUse: fc.constantFrom(true, true, true, false),
    opens: fc.constantFrom('09:00', '10:30'),
    closes: fc.constantFrom('12:00', '16:30'),
    closures: fc.array(
      fc
        .tuple(moment, fc.integer({ min: 1, max: 20 }))
        .map(([from, steps]) => ({ from, to: from + steps * STEP_MS })),
      { maxLength: 2 },
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

export const request: fc.Arbitrary<PlacingRequest> = fc
  .tuple(wish, fc.boolean())
  .map(([wish, comesFirst]) => ({ ...wish, comesFirst }));

/** Bookings as a placing takes them: those that give way, and those that do not. */
export const apart = (bookings: readonly Occupied[]) => ({
  taken: bookings.filter(({ yields }) => !yields),
  yielding: bookings.filter(({ yields }) => yields),
});

/** Rooms with bookings that do not overlap, dense enough that windows fill up. */
export const state: fc.Arbitrary<PlacingState & { readonly bookings: readonly Occupied[] }> = fc
  .tuple(rooms, fc.array(fc.tuple(fc.nat(3), wish, fc.boolean(), fc.nat(20)), { maxLength: 40 }), moment)
  .map(([rooms, drawn, now]) => {
    const placed = rooms.map((given, i) => room(`room-${i}`, { ...given, closures: merged(given.closures) }));
    const bookings: Occupied[] = [];
    drawn.forEach(([where, wish, yields, late], i) => {
      const from = wish.earliest + late * STEP_MS;
      const booking = {
        bookingId: `booking-${i}`,
        roomId: `room-${where % rooms.length}`,
        from,
        to: from + wish.durationMs,
        yields,
        wish,
      };
      const isTaken = bookings.some((other) => other.roomId === booking.roomId && overlaps(other, booking));
      if (!isTaken && booking.to <= wish.latest) bookings.push(booking);
    });
    return {
      rooms: placed,
      ...apart(bookings),
      bookings,
      isWorkingDay: workingDays(workingCalendar()),
      now: Math.min(now, at(1, 0)),
    };
  });
