import type { BookingStep, VenueBookingDetail } from '@yinhu/contracts/filing';
import type { Actor } from '@yinhu/contracts/kernel';
import type { ReadTransaction } from '@yinhu/database';
import { Between } from 'typeorm';
import { countiesOf, inScope } from '../shared/scope.ts';
import { bookingOf } from './booking-answer.ts';
import { roomNames } from './county-calendar.ts';
import { VenueBookingRecord } from './venue-booking.entity.ts';

export type BookingDetail = VenueBookingDetail;
type StepRow = { readonly [K in keyof BookingStep]: K extends 'at' | 'recordedAt' ? Date : BookingStep[K] };

/** A booking with its whole history, in order. @throws Problem `not_found` */
export async function bookingDetail(tx: ReadTransaction, actor: Actor, id: string): Promise<BookingDetail> {
  const found = await tx.manager.findOneBy(VenueBookingRecord, {
    countyCode: Between(...countiesOf(actor)),
    id,
  });
  const booking = inScope(actor, found, id, (record) => record);
  const history = await tx.query<StepRow>(
    `SELECT at, recorded_at AS "recordedAt", action, from_status AS "from", to_status AS "to", from_slot AS "fromSlot",
       to_slot AS "toSlot", by_name AS by, cause, reason, explanation, offers
     FROM venue_booking_step WHERE county_code = $1 AND booking_id = $2 ORDER BY version`,
    [booking.countyCode, id],
  );
  return {
    ...bookingOf(booking, await roomNames(tx, booking.countyCode)),
    history: history.map((row) => ({
      ...row,
      at: row.at.toISOString(),
      recordedAt: row.recordedAt.toISOString(),
    })),
  };
}
