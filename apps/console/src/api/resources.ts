import { API, type Operation } from '@yinhu/contracts';

/** Operations behind a resource's pages; what is missing, the API does not offer. */
export interface ResourceOperations {
  readonly list: Operation;
  readonly get?: Operation;
  readonly create?: Operation;
  readonly update?: Operation;
}

const resources = {
  divisions: { list: API.divisions.list, get: API.divisions.get },
  organisations: { list: API.organisations.list, get: API.organisations.get, create: API.organisations.create },
  users: { list: API.users.list, get: API.users.get, create: API.users.create },
  entities: { list: API.entities.list, get: API.entities.get, create: API.entities.register },
  quotas: { list: API.quotas.list, get: API.quotas.get, create: API.quotas.allocate },
  'quota-movements': { list: API.quotas.movements },
  'catalogue-items': { list: API.catalogue.list, get: API.catalogue.get },
  filings: { list: API.filings.list, get: API.filings.get, create: API.filings.draft, update: API.filings.revise },
  'filing-working-copies': { list: API.workingCopies.list, get: API.workingCopies.get },
  'filing-attachments': { list: API.filingAttachments.list },
  'filing-comments': { list: API.filingComments.list, create: API.filingComments.post },
  'ocds-imports': { list: API.ocdsImports.list },
  publications: { list: API.publications.list, get: API.publications.get },
  'published-filings': { list: API.publishedFilings.list, get: API.publishedFilings.get },
  reviews: { list: API.reviews.list },
  notifications: { list: API.notifications.list },
  'filing-rules': { list: API.filingRules.list, get: API.filingRules.get },
  'rule-parameters': { list: API.ruleParameters.list },
  thresholds: { list: API.thresholds.list, create: API.thresholds.add },
  'catalogue-nodes': { list: API.catalogueTree.list, get: API.catalogueTree.get },
  'rule-replays': { list: API.ruleReplays.list, get: API.ruleReplays.get, create: API.ruleReplays.start },
  'rule-replay-differences': { list: API.ruleReplays.differences },
  'venue-rooms': { list: API.venueRooms.list, get: API.venueRooms.get, create: API.venueRooms.create, update: API.venueRooms.change },
  'venue-bookings': { list: API.venueBookings.list, get: API.venueBookings.get },
  'venue-closures': { list: API.venueClosures.list },
  tenders: { list: API.tenders.list, get: API.tenders.get, create: API.tenders.create },
  suppliers: { list: API.suppliers.list },
  'red-flags': { list: API.redFlags.list },
  'red-flag-indicators': { list: API.redFlags.indicators },
  sellers: { list: API.sellers.list, get: API.sellers.get, create: API.sellers.register },
  listings: { list: API.listings.list, get: API.listings.get, create: API.listings.publish, update: API.listings.change },
  orders: { list: API.orders.list, get: API.orders.get, create: API.orders.place },
  households: { list: API.households.list, get: API.households.get, create: API.households.register },
  measures: { list: API.measures.list, create: API.measures.add },
  'household-links': { list: API.householdLinks.list, get: API.householdLinks.get },
  'market-sales': { list: API.marketSales.list },
  'sale-limits': { list: API.saleLimits.list, create: API.saleLimits.set },
  'registration-conflicts': { list: API.registrationConflicts.list },
  'income-entries': { list: API.income.list, create: API.income.record },
} satisfies Record<string, ResourceOperations>;

export type ResourceName = keyof typeof resources;
export const RESOURCES: Readonly<Record<ResourceName, ResourceOperations>> = resources;
