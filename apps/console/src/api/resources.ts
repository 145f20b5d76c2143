import { FILING } from '@yinhu/contracts/filing';
import { HOUSEHOLD } from '@yinhu/contracts/household';
import { IDENTITY } from '@yinhu/contracts/identity';
import type { Operation } from '@yinhu/contracts/kernel';
import { MARKETPLACE } from '@yinhu/contracts/marketplace';

/** Operations behind a resource's pages; what is missing, the API does not offer. */
export interface ResourceOperations {
  readonly list: Operation;
  readonly get?: Operation;
  readonly create?: Operation;
  readonly update?: Operation;
}

const resources = {
  divisions: { list: IDENTITY.divisions.list, get: IDENTITY.divisions.get },
  organisations: { list: IDENTITY.organisations.list, get: IDENTITY.organisations.get, create: IDENTITY.organisations.create },
  users: { list: IDENTITY.users.list, get: IDENTITY.users.get, create: IDENTITY.users.create },
  entities: { list: FILING.entities.list, get: FILING.entities.get, create: FILING.entities.register },
  quotas: { list: FILING.quotas.list, get: FILING.quotas.get, create: FILING.quotas.allocate },
  'quota-movements': { list: FILING.quotas.movements },
  'catalogue-items': { list: FILING.catalogue.list, get: FILING.catalogue.get },
  filings: { list: FILING.filings.list, get: FILING.filings.get, create: FILING.filings.draft, update: FILING.filings.revise },
  'filing-working-copies': { list: FILING.workingCopies.list, get: FILING.workingCopies.get },
  'filing-attachments': { list: FILING.attachments.list },
  'filing-comments': { list: FILING.comments.list, create: FILING.comments.post },
  'ocds-imports': { list: FILING.ocdsImports.list },
  publications: { list: FILING.publications.list, get: FILING.publications.get },
  'published-filings': { list: FILING.published.list, get: FILING.published.get },
  reviews: { list: FILING.reviews.list },
  notifications: { list: FILING.notifications.list },
  'filing-rules': { list: FILING.rules.list, get: FILING.rules.get },
  'rule-parameters': { list: FILING.ruleParameters.list },
  thresholds: { list: FILING.thresholds.list, create: FILING.thresholds.add },
  'catalogue-nodes': { list: FILING.catalogueTree.list, get: FILING.catalogueTree.get },
  'rule-replays': { list: FILING.ruleReplays.list, get: FILING.ruleReplays.get, create: FILING.ruleReplays.start },
  'rule-replay-differences': { list: FILING.ruleReplays.differences },
  'venue-rooms': {
    list: FILING.venueRooms.list,
    get: FILING.venueRooms.get,
    create: FILING.venueRooms.create,
    update: FILING.venueRooms.change,
  },
  'venue-bookings': { list: FILING.venueBookings.list, get: FILING.venueBookings.get },
  'venue-closures': { list: FILING.venueClosures.list },
  tenders: { list: FILING.tenders.list, get: FILING.tenders.get, create: FILING.tenders.create },
  suppliers: { list: FILING.suppliers.list },
  'red-flags': { list: FILING.redFlags.list },
  'red-flag-indicators': { list: FILING.redFlags.indicators },
  sellers: { list: MARKETPLACE.sellers.list, get: MARKETPLACE.sellers.get, create: MARKETPLACE.sellers.register },
  listings: {
    list: MARKETPLACE.listings.list,
    get: MARKETPLACE.listings.get,
    create: MARKETPLACE.listings.publish,
    update: MARKETPLACE.listings.change,
  },
  orders: { list: MARKETPLACE.orders.list, get: MARKETPLACE.orders.get, create: MARKETPLACE.orders.place },
  households: { list: HOUSEHOLD.households.list, get: HOUSEHOLD.households.get, create: HOUSEHOLD.households.register },
  measures: { list: HOUSEHOLD.measures.list, create: HOUSEHOLD.measures.add },
  'household-links': { list: HOUSEHOLD.links.list, get: HOUSEHOLD.links.get },
  'market-sales': { list: HOUSEHOLD.marketSales.list },
  'sale-limits': { list: HOUSEHOLD.saleLimits.list, create: HOUSEHOLD.saleLimits.set },
  'registration-conflicts': { list: HOUSEHOLD.registrationConflicts.list },
  'income-entries': { list: HOUSEHOLD.income.list, create: HOUSEHOLD.income.record },
} satisfies Record<string, ResourceOperations>;

export type ResourceName = keyof typeof resources;
export const RESOURCES: Readonly<Record<ResourceName, ResourceOperations>> = resources;
