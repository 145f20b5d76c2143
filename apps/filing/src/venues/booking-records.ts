import type { FILING } from '@yinhu/contracts/filing';
import type { InputOf } from '@yinhu/contracts/kernel';
import { v7 } from 'uuid';
import type { PurchasingEntity } from '../register/entities/purchasing-entity.entity.ts';
import type { RoomSpan } from './board.ts';
import type { CountyCalendar } from './county-calendar.ts';
import { dueAtOf } from './due.ts';
import type { VenueBookingRecord } from './venue-booking.entity.ts';

type Request = InputOf<typeof FILING.venueBookings.request>;

interface Placed {
  readonly first: boolean;
  readonly calendar: CountyCalendar;
  readonly at: Date;
}

/** A new booking at the slot that was found for it. */
export function tentative(
  entity: PurchasingEntity,
  asked: Request,
  slot: RoomSpan,
  { first, calendar, at }: Placed,
): VenueBookingRecord {
  const startsAt = new Date(slot.from);
  return {
    id: v7(),
    divisionCode: entity.divisionCode,
    countyCode: entity.countyCode,
    entityId: entity.id,
    entityName: entity.name,
    filingId: asked.filingId ?? null,
    title: asked.title,
    use: asked.use,
    priority: first ? 'poverty_alleviation' : 'ordinary',
    status: 'tentative',
    durationMinutes: asked.durationMinutes,
    earliest: new Date(asked.earliest),
    latest: new Date(asked.latest),
    headcount: asked.headcount,
    equipment: asked.equipment,
    preferredRoomId: asked.preferredRoomId ?? null,
    roomId: slot.roomId,
    startsAt,
    endsAt: new Date(slot.to),
    dueAt: dueAtOf(startsAt, calendar, at),
    requestedAt: at,
    changedAt: at,
    version: 1,
  };
}

/** A booking at a slot of its owner's choice: its window reaches to it from now on. */
export function movedTo(
  booking: VenueBookingRecord,
  slot: { roomId: string; startsAt: Date },
  calendar: CountyCalendar,
  at: Date,
) {
  const endsAt = new Date(slot.startsAt.getTime() + booking.durationMinutes * 60_000);
  return {
    ...slot,
    endsAt,
    earliest: new Date(Math.min(slot.startsAt.getTime(), booking.earliest.getTime())),
    latest: new Date(Math.max(endsAt.getTime(), booking.latest.getTime())),
    dueAt: dueAtOf(slot.startsAt, calendar, at),
  };
}
