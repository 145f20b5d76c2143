import { filingAttachments } from './filing/attachments.ts';
import { catalogue, catalogueTree } from './filing/catalogue.ts';
import { certificates } from './filing/certificates.ts';
import { filingComments } from './filing/comments.ts';
import { entities } from './filing/entities.ts';
import { filingRules, ruleParameters } from './filing/filing-rules.ts';
import { filings } from './filing/filings.ts';
import { notifications } from './filing/notifications.ts';
import { ocds } from './filing/ocds.ts';
import { ocdsImports } from './filing/ocds-imports.ts';
import { progress } from './filing/progress.ts';
import { publications } from './filing/publications.ts';
import { publishedFilings } from './filing/published-filings.ts';
import { quotas } from './filing/quotas.ts';
import { redFlags } from './filing/red-flags.ts';
import { reviews } from './filing/reviews.ts';
import { ruleReplays } from './filing/rule-replays.ts';
import { suppliers } from './filing/suppliers.ts';
import { tenderContracts } from './filing/tender-contracts.ts';
import { tenderOverruns } from './filing/tender-overruns.ts';
import { tenders } from './filing/tenders.ts';
import { thresholds } from './filing/thresholds.ts';
import { venueBookings } from './filing/venue-bookings.ts';
import { venueCalendar } from './filing/venue-calendar.ts';
import { venueClosures } from './filing/venue-closures.ts';
import { venueRooms } from './filing/venue-rooms.ts';
import { workingCalendar } from './filing/working-calendar.ts';
import { workingCopies } from './filing/working-copies.ts';
import { householdLinks } from './household/household-links.ts';
import { householdLookups } from './household/household-lookups.ts';
import { households } from './household/households.ts';
import { income } from './household/income.ts';
import { marketSales, saleLimits } from './household/market-sales.ts';
import { measures } from './household/measures.ts';
import { registrationConflicts } from './household/registration-conflicts.ts';
import { access } from './identity/access.ts';
import { divisions } from './identity/divisions.ts';
import { organisations } from './identity/organisations.ts';
import { keys, sessions } from './identity/sessions.ts';
import { users } from './identity/users.ts';
import { deadLetters } from './kernel/log-operations.ts';
import type { Operation } from './kernel/operation.ts';
import { listings } from './marketplace/listings.ts';
import { orders } from './marketplace/orders.ts';
import { sellers } from './marketplace/sellers.ts';
import { figureCounts } from './oversight/counts.ts';
import { oversight } from './oversight/oversight.ts';

/** Every operation of the system by context and collection. */
export const API = {
  divisions,
  organisations,
  users,
  sessions,
  keys,
  access,
  entities,
  quotas,
  catalogue,
  catalogueTree,
  filings,
  workingCopies,
  filingAttachments,
  filingComments,
  publishedFilings,
  publications,
  ocds,
  ocdsImports,
  filingRules,
  ruleParameters,
  thresholds,
  ruleReplays,
  reviews,
  workingCalendar,
  certificates,
  notifications,
  venueRooms,
  venueClosures,
  venueBookings,
  venueCalendar,
  tenders,
  tenderContracts,
  tenderOverruns,
  suppliers,
  progress,
  redFlags,
  sellers,
  listings,
  orders,
  households,
  householdLookups,
  householdLinks,
  marketSales,
  saleLimits,
  registrationConflicts,
  measures,
  income,
  oversight,
  figureCounts,
  identityDeadLetters: deadLetters('identity'),
  householdDeadLetters: deadLetters('household'),
  oversightDeadLetters: deadLetters('oversight'),
} as const;

export const OPERATIONS: readonly Operation[] = Object.values(API).flatMap((collection) => Object.values(collection) as Operation[]);
