import type { API } from '@yinhu/contracts';
import type { FilingSummary, VenueUse } from '@yinhu/contracts/filing';
import type { RequestOf } from '@yinhu/contracts/kernel';

type Request = RequestOf<typeof API.filing.venueBookings.request>;

/** A booking as it is asked for; where it comes to lie is the service's to find. */
export interface PlannedBooking {
  readonly key: string;
  /** Of whose entity: its place among the year's entities, or the id it was given. */
  readonly by: { readonly entity: number } | { readonly entityId: string };
  /** Absent: at the moment of loading. */
  readonly requestedAt?: string;
  readonly input: Request;
  /** When the office confirms it; absent: it confirms itself as it draws near. */
  readonly confirmedAt?: string;
  readonly cancelledAt?: string;
  /** When its owner takes the second of the slots offered to it, where it was left without one. */
  readonly offerTakenAt?: string;
  readonly isMissed?: boolean;
}

/** What the planning of bookings looks at of a filed plan. */
export type FiledPlan = Pick<FilingSummary, 'id' | 'title' | 'method' | 'filedAt' | 'entityId'>;

interface Meeting {
  readonly use: VenueUse;
  readonly called: string;
  readonly durationMinutes: number;
  readonly equipment: NonNullable<Request['equipment']>;
  /** Days from the filing to the meeting. */
  readonly after: number;
}

/** What a procurement method needs a room for; the others need none. */
export const MEETINGS: Readonly<Partial<Record<FilingSummary['method'], Meeting>>> = {
  open_tender: {
    use: 'bid_opening',
    called: '开标',
    durationMinutes: 180,
    equipment: ['projector', 'recording'],
    after: 25,
  },
  competitive_negotiation: {
    use: 'negotiation',
    called: '谈判',
    durationMinutes: 120,
    equipment: ['recording'],
    after: 9,
  },
  competitive_consultation: {
    use: 'negotiation',
    called: '磋商',
    durationMinutes: 150,
    equipment: ['recording'],
    after: 12,
  },
  request_for_quotations: {
    use: 'evaluation',
    called: '询价评审',
    durationMinutes: 90,
    equipment: ['evaluation_terminals'],
    after: 7,
  },
};
