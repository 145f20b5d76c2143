import type { BookingAction, BookingStatus } from '@yinhu/contracts/filing';
import { Problem } from '@yinhu/contracts/kernel';

/**
 * Every transition of a booking. `displace` and `give_up` are what happens to it when it loses its slot, `expire` when its
 * time is over; a tentative booking also confirms itself. The others are done by people.
 */
export const BOOKING_TRANSITIONS: Readonly<
  Record<Exclude<BookingAction, 'request'>, Readonly<Partial<Record<BookingStatus, BookingStatus>>>>
> = {
  move: { tentative: 'tentative', not_rebooked: 'tentative' },
  displace: { tentative: 'tentative' },
  give_up: { tentative: 'not_rebooked' },
  confirm: { tentative: 'confirmed' },
  cancel: { tentative: 'cancelled', not_rebooked: 'cancelled', confirmed: 'cancelled' },
  hold: { confirmed: 'held' },
  miss: { confirmed: 'no_show' },
  expire: { tentative: 'expired', not_rebooked: 'expired' },
};

/** The state after an action. @throws Problem `invalid_transition` where the table has none */
export function nextBookingStatus(status: BookingStatus, action: Exclude<BookingAction, 'request'>): BookingStatus {
  const next = BOOKING_TRANSITIONS[action][status];
  if (!next) throw new Problem('invalid_transition', { state: status, action });
  return next;
}
