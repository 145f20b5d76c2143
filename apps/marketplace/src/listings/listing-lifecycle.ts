import { type Listing, listingAggregate } from '@yinhu/contracts/marketplace';
import { lifecycleOf } from '@yinhu/database';
import { ListingRow } from './listing.entity.ts';

const EVENTS = {
  publish: 'listing-published',
  change: 'listing-changed',
  allocate: 'listing-changed',
  restock: 'listing-changed',
  withdraw: 'listing-withdrawn',
} as const;
const IN_ANY_STATE = { published: 'published', withdrawn: 'withdrawn' } as const;

/** What a step of a listing announces: the listing as it is read, with its seller's name. */
interface Announced {
  readonly listing: Listing;
}

/**
 * Every transition of a listing. `allocate` takes stock for an order, `restock` returns that of a cancelled
 * one.
 */
export const LISTINGS = lifecycleOf<ListingRow, Announced>()({
  kind: 'listing',
  entity: ListingRow,
  initial: { publish: 'published' },
  transitions: {
    change: IN_ANY_STATE,
    allocate: { published: 'published' },
    restock: IN_ANY_STATE,
    withdraw: { published: 'withdrawn' },
  },
  announces: { aggregate: listingAggregate, events: EVENTS, state: ({ listing }) => listing },
  division: ({ originCode }) => originCode,
  // The trail of listings names events, as it always did.
  audit: ({ action }) => ({ action: EVENTS[action] }),
});
