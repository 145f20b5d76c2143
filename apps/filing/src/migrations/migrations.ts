import { EntitiesAndQuotas1700000000001 } from './0001-entities-and-quotas.ts';
import { Filings1700000000002 } from './0002-filings.ts';
import { Scope1700000000003 } from './0003-scope.ts';
import { WholePlans1700000000004 } from './0004-whole-plans.ts';
import { EntityLife1700000000005 } from './0005-entity-life.ts';
import { Rules1700000000006 } from './0006-rules.ts';
import { Reviews1700000000007 } from './0007-reviews.ts';
import { Venues1700000000008 } from './0008-venues.ts';
import { Progress1700000000009 } from './0009-progress.ts';
import { OpenData1700000000010 } from './0010-open-data.ts';
import { AttachmentKeys1700000000011 } from './0011-attachment-keys.ts';
import { Amendments1700000000012 } from './0012-amendments.ts';
import { ListsAtScale1700000000013 } from './0013-lists-at-scale.ts';
import { ImportedTenders1700000000014 } from './0014-imported-tenders.ts';
import { ListsInEveryOrder1700000000015 } from './0015-lists-in-every-order.ts';
import { PlansInForce1700000000016 } from './0016-plans-in-force.ts';
import { Overruns1700000000017 } from './0017-overruns.ts';
import { RepeatedAllocations1700000000018 } from './0018-repeated-allocations.ts';
import { Publications1700000000019 } from './0019-publications.ts';
import { SealedBids1700000000020 } from './0020-sealed-bids.ts';
import { WorkingCopyEditors1700000000021 } from './0021-working-copy-editors.ts';
import { SpendingByDay1700000000022 } from './0022-spending-by-day.ts';
import { OvertakenOverruns1700000000023 } from './0023-overtaken-overruns.ts';
import { DocumentNumbers1700000000024 } from './0024-document-numbers.ts';
import { SearchOfEarlierPlans1700000000025 } from './0025-search-of-earlier-plans.ts';

export const migrations = [
  EntitiesAndQuotas1700000000001,
  Filings1700000000002,
  Scope1700000000003,
  WholePlans1700000000004,
  EntityLife1700000000005,
  Rules1700000000006,
  Reviews1700000000007,
  Venues1700000000008,
  Progress1700000000009,
  OpenData1700000000010,
  AttachmentKeys1700000000011,
  Amendments1700000000012,
  ListsAtScale1700000000013,
  ImportedTenders1700000000014,
  ListsInEveryOrder1700000000015,
  PlansInForce1700000000016,
  Overruns1700000000017,
  RepeatedAllocations1700000000018,
  Publications1700000000019,
  SealedBids1700000000020,
  WorkingCopyEditors1700000000021,
  SpendingByDay1700000000022,
  OvertakenOverruns1700000000023,
  DocumentNumbers1700000000024,
  SearchOfEarlierPlans1700000000025,
];
