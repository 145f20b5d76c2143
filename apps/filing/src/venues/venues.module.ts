import { Module } from '@nestjs/common';
import { BookingDeskService } from './booking-desk.service.ts';
import { BookingsQueries } from './bookings.queries.ts';
import { BookingsService } from './bookings.service.ts';
import { ClosuresQueries } from './closures.queries.ts';
import { ClosuresService } from './closures.service.ts';
import { RoomsQueries } from './rooms.queries.ts';
import { RoomsService } from './rooms.service.ts';
import { VenueCalendarQueries } from './venue-calendar.queries.ts';
import { VenueClock } from './venue-clock.ts';

/** Rooms in which tenders are held, and their bookings. */
@Module({
  controllers: [
    BookingDeskService,
    BookingsQueries,
    BookingsService,
    ClosuresQueries,
    ClosuresService,
    RoomsQueries,
    RoomsService,
    VenueCalendarQueries,
  ],
  providers: [VenueClock],
})
export class VenuesModule {}
