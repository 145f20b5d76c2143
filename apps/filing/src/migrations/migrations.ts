import { EntitiesAndQuotas1700000000001 } from './1-entities-and-quotas.ts';
import { Filings1700000000002 } from './2-filings.ts';
import { Scope1700000000003 } from './3-scope.ts';
import { WholePlans1700000000004 } from './4-whole-plans.ts';
import { EntityLife1700000000005 } from './5-entity-life.ts';
import { Rules1700000000006 } from './6-rules.ts';
import { Reviews1700000000007 } from './7-reviews.ts';
import { Venues1700000000008 } from './8-venues.ts';
import { Progress1700000000009 } from './9-progress.ts';
import { OpenData1700000000010 } from './10-open-data.ts';
import { AttachmentKeys1700000000011 } from './11-attachment-keys.ts';
import { Amendments1700000000012 } from './12-amendments.ts';
import { ListsAtScale1700000000013 } from './13-lists-at-scale.ts';
import { ImportedTenders1700000000014 } from './14-imported-tenders.ts';
import { ListsInEveryOrder1700000000015 } from './15-lists-in-every-order.ts';
import { PlansInForce1700000000016 } from './16-plans-in-force.ts';
import { Overruns1700000000017 } from './17-overruns.ts';
import { RepeatedAllocations1700000000018 } from './18-repeated-allocations.ts';
import { Publications1700000000019 } from './19-publications.ts';
import { SealedBids1700000000020 } from './20-sealed-bids.ts';
import { WorkingCopyEditors1700000000021 } from './21-working-copy-editors.ts';
import { SpendingByDay1700000000022 } from './22-spending-by-day.ts';

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
];
