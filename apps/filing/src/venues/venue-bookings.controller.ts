import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
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

  @Handles(FILING.venueBookings.list)
  list(input: InputOf<typeof FILING.venueBookings.list>, call: Call) {
    return this.queries.list(input, call);
  }

  @Handles(FILING.venueBookings.get)
  get(input: InputOf<typeof FILING.venueBookings.get>, call: Call) {
    return this.queries.get(input, call);
  }

  @Handles(FILING.venueBookings.propose)
  propose(input: InputOf<typeof FILING.venueBookings.propose>, call: Call) {
    return this.service.propose(input, call);
  }

  @Handles(FILING.venueBookings.request)
  request(input: InputOf<typeof FILING.venueBookings.request>, call: Call) {
    return this.service.request(input, call);
  }

  @Handles(FILING.venueBookings.move)
  move(input: InputOf<typeof FILING.venueBookings.move>, call: Call) {
    return this.service.move(input, call);
  }

  @Handles(FILING.venueBookings.confirm)
  confirm(input: InputOf<typeof FILING.venueBookings.confirm>, call: Call) {
    return this.desk.confirm(input, call);
  }

  @Handles(FILING.venueBookings.cancel)
  cancel(input: InputOf<typeof FILING.venueBookings.cancel>, call: Call) {
    return this.desk.cancel(input, call);
  }

  @Handles(FILING.venueBookings.hold)
  hold(input: InputOf<typeof FILING.venueBookings.hold>, call: Call) {
    return this.desk.hold(input, call);
  }

  @Handles(FILING.venueBookings.miss)
  miss(input: InputOf<typeof FILING.venueBookings.miss>, call: Call) {
    return this.desk.miss(input, call);
  }
}
