import type { Feature } from '../api/feature.ts';
import { catalogue } from './catalogue/index.ts';
import { certificates } from './certificates/index.ts';
import { entities } from './entities/index.ts';
import { filingAttachments } from './filing-attachments/index.ts';
import { filingComments } from './filing-comments/index.ts';
import { filingRules } from './filing-rules/index.ts';
import { filings } from './filings/index.ts';
import { notifications } from './notifications/index.ts';
import { ocdsImports } from './ocds-imports/index.ts';
import { openData } from './open-data/index.ts';
import { publications } from './publications/index.ts';
import { publishedFilings } from './published-filings/index.ts';
import { quotas } from './quotas/index.ts';
import { redFlags } from './red-flags/index.ts';
import { reviews } from './reviews/index.ts';
import { ruleReplays } from './rule-replays/index.ts';
import { tenders } from './tenders/index.ts';
import { thresholds } from './thresholds/index.ts';
import { venues } from './venues/index.ts';
import { workingCalendar } from './working-calendar/index.ts';

export const filing: readonly Feature[] = [
  catalogue,
  certificates,
  entities,
  filingAttachments,
  filingComments,
  filingRules,
  filings,
  notifications,
  ocdsImports,
  openData,
  publications,
  publishedFilings,
  quotas,
  redFlags,
  reviews,
  ruleReplays,
  tenders,
  thresholds,
  venues,
  workingCalendar,
];
