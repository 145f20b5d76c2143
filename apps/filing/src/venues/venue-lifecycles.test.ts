import { BookingStatus, VenueRoom } from '@yinhu/contracts/filing';
import { possibleSteps } from '@yinhu/testing';
import { BOOKINGS } from './booking-lifecycle.ts';
import { ROOMS } from './room-lifecycle.ts';

describe('states are left only by what their table lists: those', () => {
  it('of a room', () => {
    const statuses = VenueRoom.shape.status.options;
    expect(possibleSteps(statuses, ['close', 'reopen'], ROOMS.next.bind(ROOMS))).toEqual([
      'open close closed',
      'closed reopen open',
    ]);
    expect(ROOMS.transitions.change).toEqual({ open: 'open', closed: 'closed' });
  });

  it('of a booking', () => {
    expect(
      possibleSteps(BookingStatus.options, BOOKINGS.actions, BOOKINGS.next.bind(BOOKINGS)).toSorted(),
    ).toEqual([
      'confirmed cancel cancelled',
      'confirmed hold held',
      'confirmed miss no_show',
      'not_rebooked cancel cancelled',
      'not_rebooked expire expired',
      'not_rebooked move tentative',
      'tentative cancel cancelled',
      'tentative confirm confirmed',
      'tentative displace tentative',
      'tentative expire expired',
      'tentative give_up not_rebooked',
      'tentative move tentative',
    ]);
  });
});
