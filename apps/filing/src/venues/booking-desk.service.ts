import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import { type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';
import { effectiveAt } from '../shared/effective-at.ts';
import { type BookingDetail, bookingDetail } from './booking-detail.ts';
import { BOOKINGS, type BookingChangeAction } from './booking-lifecycle.ts';
import { findBooking, saveBookingStep } from './booking-store.ts';
import { lockCalendar } from './county-calendar.ts';

interface Decision {
  readonly id: string;
  readonly reason?: string;
}

/** What is decided of a booking without moving it: confirmed, cancelled, used, missed. */
@Controller()
export class BookingDeskService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.venueBookings.confirm)
  confirm(input: InputOf<typeof FILING.venueBookings.confirm>, call: Call) {
    return this.decide('confirm', input, call);
  }

  @Handles(FILING.venueBookings.cancel)
  cancel(input: InputOf<typeof FILING.venueBookings.cancel>, call: Call) {
    return this.decide('cancel', input, call);
  }

  @Handles(FILING.venueBookings.hold)
  hold(input: InputOf<typeof FILING.venueBookings.hold>, call: Call) {
    return this.decide('hold', input, call);
  }

  @Handles(FILING.venueBookings.miss)
  miss(input: InputOf<typeof FILING.venueBookings.miss>, call: Call) {
    return this.decide('miss', input, call);
  }

  private decide(action: BookingChangeAction, { id, reason }: Decision, call: Call): Promise<BookingDetail> {
    const by = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      await findBooking(tx, by, id);
      const { names } = await lockCalendar(tx, countyOf(by.division));
      const booking = await findBooking(tx, by, id);
      const step = BOOKINGS.take(booking, action, {
        by,
        at: effectiveAt(call, booking.changedAt),
        reason,
        names,
      });
      if ((action === 'hold' || action === 'miss') && (booking.startsAt ?? call.at) > call.at)
        throw new Problem('booking_not_begun');
      await saveBookingStep(tx, step);
      return bookingDetail(tx, by, id);
    });
  }
}
