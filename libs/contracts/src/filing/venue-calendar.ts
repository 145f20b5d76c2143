import { z } from 'zod';
import { daysBetween } from '../kernel/business-time.ts';
import { operation } from '../kernel/operation.ts';
import { BusinessDate, CountyCode, Id } from '../kernel/scalars.ts';
import { Purpose } from './plan.ts';
import { BookingStatus, VenueUse } from './venue-bookings.ts';
import { VenueClosure } from './venue-closures.ts';
import { VenueRoom, venueStaff } from './venue-rooms.ts';

/** Maximum number of days in one calendar view. */
export const MAX_CALENDAR_DAYS = 42;

/** A room that is taken. Of another entity’s booking a clerk learns that and no more: all else is null. */
export const CalendarSlot = z.object({
  roomId: Id,
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  isOwn: z.boolean(),
  bookingId: Id.nullable(),
  title: z.string().nullable(),
  entityName: z.string().nullable(),
  status: BookingStatus.nullable(),
  use: VenueUse.nullable(),
  priority: Purpose.nullable(),
});
export type CalendarSlot = z.infer<typeof CalendarSlot>;

export const VenueCalendar = z.object({
  rooms: z.array(VenueRoom),
  slots: z.array(CalendarSlot),
  closures: z.array(VenueClosure),
  /** Days on which rooms are shut: weekends and public holidays. */
  shutDays: z.array(BusinessDate),
});
export type VenueCalendar = z.infer<typeof VenueCalendar>;

export const venueCalendar = {
  show: operation({
    name: 'filing.venue-calendar.show',
    kind: 'query',
    summary: 'Rooms of a county with their bookings and closures over a span of days',
    access: venueStaff,
    http: 'GET /venue-calendar',
    input: z
      .strictObject({
        firstDay: BusinessDate,
        lastDay: BusinessDate,
        /** The caller’s own county unless given. */
        countyCode: CountyCode.optional(),
      })
      .superRefine(({ firstDay, lastDay }, context) => {
        const days = daysBetween(firstDay, lastDay);
        const fault = (params: Record<string, string | number>) =>
          context.addIssue({ code: 'custom', path: ['lastDay'], params });
        if (days < 0) fault({ reason: 'date_order' });
        if (days >= MAX_CALENDAR_DAYS) fault({ reason: 'window_too_long', days: MAX_CALENDAR_DAYS });
      }),
    output: VenueCalendar,
  }),
};
