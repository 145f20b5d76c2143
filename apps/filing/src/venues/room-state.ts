import type { VenueRoom } from '@yinhu/contracts/filing';
import { Problem } from '@yinhu/contracts/kernel';

export type RoomAction = 'close' | 'reopen';

/** Every transition of a room. */
const ROOM_TRANSITIONS = {
  close: { from: 'open', to: 'closed', event: 'venue-room-closed' },
  reopen: { from: 'closed', to: 'open', event: 'venue-room-reopened' },
} as const;

/** The transition an action makes. @throws Problem `invalid_transition` */
export function roomTransition(status: VenueRoom['status'], action: RoomAction) {
  const transition = ROOM_TRANSITIONS[action];
  if (transition.from !== status) throw new Problem('invalid_transition', { state: status, action });
  return transition;
}
