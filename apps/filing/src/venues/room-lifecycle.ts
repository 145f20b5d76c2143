import { venueRoomAggregate } from '@yinhu/contracts/filing';
import { lifecycleOf } from '@yinhu/database';
import { VenueRoomRecord } from './venue-room.entity.ts';

/** Every transition of a room. */
export const ROOMS = lifecycleOf<VenueRoomRecord>()({
  kind: 'venue-room',
  entity: VenueRoomRecord,
  initial: { enter: 'open' },
  transitions: {
    change: { open: 'open', closed: 'closed' },
    close: { open: 'closed' },
    reopen: { closed: 'open' },
  },
  announces: {
    aggregate: venueRoomAggregate,
    events: {
      enter: 'venue-room-entered',
      change: 'venue-room-changed',
      close: 'venue-room-closed',
      reopen: 'venue-room-reopened',
    },
    state: ({ after }) => ({ ...after }),
  },
  division: ({ countyCode }) => countyCode,
  audit: ({ after: { version, status } }) => ({ detail: { version, status } }),
});
