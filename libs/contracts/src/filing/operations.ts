import { filingAttachments } from './attachments.ts';
import { catalogue, catalogueTree } from './catalogue.ts';
import { certificates } from './certificates.ts';
import { filingComments } from './comments.ts';
import { entities } from './entities.ts';
import { figures } from './figures.ts';
import { filingRules, ruleParameters } from './filing-rules.ts';
import { filings } from './filings.ts';
import { notifications } from './notifications.ts';
import { ocds } from './ocds.ts';
import { ocdsImports } from './ocds-imports.ts';
import { progress } from './progress.ts';
import { publications } from './publications.ts';
import { publishedFilings } from './published-filings.ts';
import { quotas } from './quotas.ts';
import { redFlags } from './red-flags.ts';
import { reviews } from './reviews.ts';
import { ruleReplays } from './rule-replays.ts';
import { suppliers } from './suppliers.ts';
import { tenderContracts } from './tender-contracts.ts';
import { tenderOverruns } from './tender-overruns.ts';
import { tenders } from './tenders.ts';
import { thresholds } from './thresholds.ts';
import { venueBookings } from './venue-bookings.ts';
import { venueCalendar } from './venue-calendar.ts';
import { venueClosures } from './venue-closures.ts';
import { venueRooms } from './venue-rooms.ts';
import { workingCalendar } from './working-calendar.ts';
import { workingCopies } from './working-copies.ts';

/** Every operation of the filing service: an operation's name is its path here. */
export const FILING = {
  entities,
  quotas,
  catalogue,
  catalogueTree,
  filings,
  workingCopies,
  attachments: filingAttachments,
  comments: filingComments,
  published: publishedFilings,
  publications,
  ocds,
  ocdsImports,
  rules: filingRules,
  ruleParameters,
  thresholds,
  ruleReplays,
  reviews,
  calendar: workingCalendar,
  certificates,
  notifications,
  venueRooms,
  venueClosures,
  venueBookings,
  venueCalendar,
  tenders,
  contracts: tenderContracts,
  tenderOverruns,
  suppliers,
  progress,
  redFlags,
  figures,
} as const;
