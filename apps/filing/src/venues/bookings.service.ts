import { Controller } from '@nestjs/common';
import { FILING, type PlacingProposal } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Database, type Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';
import { effectiveAt } from '../shared/effective-at.ts';
import { slotOf } from './booking-answer.ts';
import { type BookingDetail, bookingDetail } from './booking-detail.ts';
import { BOOKINGS, THE_CALENDAR } from './booking-lifecycle.ts';
import { movedTo, tentative } from './booking-records.ts';
import { findBooking, saveBookingStep, whileTaken } from './booking-store.ts';
import { activeEntity, comesFirst, requireRoom } from './booking-subject.ts';
import { asCounty, lockCalendar, readCalendar } from './county-calendar.ts';
import { settleDue } from './due.ts';
import { noSlot, placing, requireFuture } from './find-slot.ts';
import { requireFree } from './free-slot.ts';
import { settle, vacate } from './move-out.ts';

type Request = InputOf<typeof FILING.venueBookings.request>;
type Asked = InputOf<typeof FILING.venueBookings.propose>;

/** What clerks do with bookings: ask for a slot, and move what is not confirmed. */
@Controller()
export class BookingsService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.venueBookings.propose)
  propose(asked: Asked, call: Call): Promise<PlacingProposal> {
    const actor = actorOf(call);
    requireFuture('earliest', asked.earliest, call.at);
    return this.database.read(call, async (tx) => {
      await requireRoom(tx, actor, asked.preferredRoomId);
      const first = await comesFirst(tx, actor, asked.filingId);
      return asCounty(tx, actor, async () => {
        const calendar = await readCalendar(tx, countyOf(actor.division));
        const { slot, explanation } = await placing(tx, calendar, asked, first, call.at);
        return { slot: slot && slotOf(slot, calendar.names), explanation };
      });
    });
  }

  @Handles(FILING.venueBookings.request)
  request(asked: Request, call: Call): Promise<BookingDetail> {
    const actor = actorOf(call);
    requireFuture('earliest', asked.earliest, call.at);
    const book = async (tx: Transaction) => {
      await requireRoom(tx, actor, asked.preferredRoomId);
      const first = await comesFirst(tx, actor, asked.filingId);
      const entity = await activeEntity(tx, actor);
      const id = await asCounty(tx, actor, async () => {
        const calendar = await lockCalendar(tx, entity.countyCode);
        await settleDue(tx, calendar, call.at);
        const placement = await placing(tx, calendar, asked, first, call.at);
        if (!placement.slot) throw noSlot(placement);
        const booking = tentative(entity, asked, placement.slot, { first, calendar, at: call.at });
        const vacated = await vacate(tx, calendar, placement.displaced);
        const { explanation } = placement;
        const requested = { by: actor, at: call.at, explanation, names: calendar.names };
        await saveBookingStep(tx, BOOKINGS.begin('request', booking, requested));
        await settle(tx, calendar, placement.displaced, vacated, {
          by: THE_CALENDAR,
          at: call.at,
          cause: 'poverty_project',
        });
        await settleDue(tx, calendar, call.at);
        return booking.id;
      });
      return bookingDetail(tx, actor, id);
    };
    return whileTaken(() => this.database.transaction(call, book));
  }

  @Handles(FILING.venueBookings.move)
  move(
    { id, roomId, startsAt }: InputOf<typeof FILING.venueBookings.move>,
    call: Call,
  ): Promise<BookingDetail> {
    const actor = actorOf(call);
    requireFuture('startsAt', startsAt, call.at);
    const move = async (tx: Transaction) => {
      await findBooking(tx, actor, id);
      const entity = await activeEntity(tx, actor);
      await requireRoom(tx, actor, roomId, 'roomId');
      await asCounty(tx, actor, async () => {
        const calendar = await lockCalendar(tx, entity.countyCode);
        await settleDue(tx, calendar, call.at);
        const booking = await findBooking(tx, actor, id);
        const at = effectiveAt(call, booking.changedAt);
        const change = movedTo(booking, { roomId, startsAt: new Date(startsAt) }, calendar, at);
        const step = BOOKINGS.take(booking, 'move', { by: actor, at, names: calendar.names }, change);
        await requireFree(tx, calendar, booking, {
          roomId,
          from: change.startsAt.getTime(),
          to: change.endsAt.getTime(),
        });
        await saveBookingStep(tx, step);
        await settleDue(tx, calendar, at);
      });
      return bookingDetail(tx, actor, id);
    };
    return whileTaken(() => this.database.transaction(call, move));
  }
}
