import { BookingStatus } from '@yinhu/contracts/filing';
import { BOOKINGS } from './booking-lifecycle.ts';

const ENDED: readonly BookingStatus[] = ['held', 'no_show', 'cancelled', 'expired'];

describe('a booking’s state', () => {
  it('never loses its slot once it is confirmed', () => {
    for (const action of ['move', 'displace', 'give_up', 'expire'] as const) {
      expect(() => BOOKINGS.next('confirmed', action)).toThrow('invalid_transition');
    }
  });

  it('does not change any more once it has ended', () => {
    for (const transitions of Object.values(BOOKINGS.transitions))
      for (const status of ENDED) expect(transitions[status]).toBeUndefined();
  });

  it('can reach every state there is', () => {
    const reached = new Set<BookingStatus>(['tentative']);
    for (const transitions of Object.values(BOOKINGS.transitions))
      for (const to of Object.values(transitions)) reached.add(to);
    expect([...reached].sort()).toEqual(BookingStatus.options.toSorted());
  });
});
