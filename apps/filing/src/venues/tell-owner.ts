import type { BookingAction, NotificationKind } from '@yinhu/contracts/filing';
import type { Transaction } from '@yinhu/database';
import { notify } from '../notifications/notify.ts';
import { slotOf, spanOf } from './booking-answer.ts';
import type { BookingStepTaken } from './booking-lifecycle.ts';

/** What its owner is told of when somebody else did it. */
const NOTICES: Readonly<Partial<Record<BookingAction, NotificationKind>>> = {
  displace: 'booking_displaced',
  give_up: 'booking_not_rebooked',
  confirm: 'booking_confirmed',
  cancel: 'booking_cancelled',
  expire: 'booking_cancelled',
};

export async function tellOwner(
  tx: Transaction,
  { action, before, after, by, at, cause, reason, offers, names }: BookingStepTaken,
) {
  const kind = NOTICES[action];
  if (!kind || by.organisationId === after.entityId) return;
  const [from, to] = [before && spanOf(before), spanOf(after)];
  const isMoved = action === 'displace';
  const [next] = offers ?? [];
  const slots = { from: from && slotOf(from, names), to: isMoved && to ? slotOf(to, names) : next };
  await notify(tx, {
    countyCode: after.countyCode,
    to: { organisationId: after.entityId },
    kind,
    params: {
      title: after.title,
      from: slots.from?.startsAt ?? '',
      fromRoom: slots.from?.roomName ?? '',
      to: slots.to?.startsAt ?? '',
      toRoom: slots.to?.roomName ?? '',
      reason: reason ?? cause ?? '',
    },
    resource: 'venue-bookings',
    recordId: after.id,
    at,
  });
}
