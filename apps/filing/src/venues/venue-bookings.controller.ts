import { Controller } from '@nestjs/common';
import { type Call, type InputOf, venueBookings } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { BookingDeskService } from './booking-desk.service.ts';
import { BookingsQueries } from './bookings.queries.ts';
import { BookingsService } from './bookings.service.ts';

@Controller()
export class VenueBookingsController {
  constructor(
    private readonly service: BookingsService,
    private readonly desk: BookingDeskService,
    private readonly queries: BookingsQueries,
  ) {}

  @Handles(venueBookings.list)
  list(input: InputOf<typeof venueBookings.list>, call: Call) {
    return this.queries.list(input, call);
  }

  @Handles(venueBookings.get)
  get(input: InputOf<typeof venueBookings.get>, call: Call) {
    return this.queries.get(input, call);
  }

  @Handles(venueBookings.propose)
  propose(input: InputOf<typeof venueBookings.propose>, call: Call) {
    return this.service.propose(input, call);
  }

  @Handles(venueBookings.request)
  request(input: InputOf<typeof venueBookings.request>, call: Call) {
    return this.service.request(input, call);
  }

  @Handles(venueBookings.move)
  move(input: InputOf<typeof venueBookings.move>, call: Call) {
    return this.service.move(input, call);
  }

  @Handles(venueBookings.confirm)
  confirm(input: InputOf<typeof venueBookings.confirm>, call: Call) {
    return this.desk.confirm(input, call);
  }

  @Handles(venueBookings.cancel)
  cancel(input: InputOf<typeof venueBookings.cancel>, call: Call) {
    return this.desk.cancel(input, call);
  }

  @Handles(venueBookings.hold)
  hold(input: InputOf<typeof venueBookings.hold>, call: Call) {
    return this.desk.hold(input, call);
  }

  @Handles(venueBookings.miss)
  miss(input: InputOf<typeof venueBookings.miss>, call: Call) {
    return this.desk.miss(input, call);
  }
}
