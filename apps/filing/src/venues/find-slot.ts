import type { FILING } from '@yinhu/contracts/filing';
import { DAY_MS, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import type { ReadTransaction } from '@yinhu/database';
import type { CountyCalendar } from './county-calendar.ts';
import { type Placement, place } from './place.ts';
import { loadState, wishOf } from './placing-state.ts';
import { AHEAD_DAYS } from './venue-terms.ts';

type Asked = InputOf<typeof FILING.venueBookings.propose>;

/** How far a browser's clock may be behind; who asks for now means now. */
const CLOCKS_APART_MS = 5 * 60_000;
const AHEAD_MS = AHEAD_DAYS * DAY_MS;

export function requireFuture(field: 'earliest' | 'startsAt', instant: string, at: Date): void {
  const ahead = Date.parse(instant) - at.getTime();
  if (ahead < -CLOCKS_APART_MS) throw fieldProblem(field, 'too_early', { earliest: at.toISOString() });
  if (ahead > AHEAD_MS) throw fieldProblem(field, 'too_far_ahead', { days: AHEAD_DAYS });
}

/** Where a wish would be placed now. The caller acts as the county. */
export async function placing(
  tx: ReadTransaction,
  calendar: CountyCalendar,
  asked: Asked,
  first: boolean,
  at: Date,
): Promise<Placement> {
  const wish = wishOf({
    ...asked,
    earliest: new Date(asked.earliest),
    latest: new Date(asked.latest),
    preferredRoomId: asked.preferredRoomId ?? null,
  });
  const request = { ...wish, earliest: Math.max(wish.earliest, at.getTime()), comesFirst: first };
  const window = { from: request.earliest, to: request.latest };
  return place(request, await loadState(tx, calendar, window, { comesFirst: first, now: at.getTime() }));
}

export const noSlot = ({ explanation: { rooms, starts } }: Placement): Problem =>
  new Problem('venue_no_slot', {
    suitable: rooms.suitable,
    tooSmall: rooms.tooSmall,
    withoutEquipment: rooms.withoutEquipment,
    inHours: starts.inHours,
    closed: starts.closed,
    taken: starts.taken,
  });
