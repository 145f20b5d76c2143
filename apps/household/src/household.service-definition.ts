import { orderAggregate } from '@yinhu/contracts/marketplace';
import { reactTo } from '@yinhu/messaging';
import type { ServiceDefinition } from '@yinhu/service';
import { ConflictRow } from './conflicts/conflict.entity.ts';
import { HouseholdModule } from './household.module.ts';
import { HouseholdRecord } from './households/household.entity.ts';
import { LinkRow } from './links/link.entity.ts';
import { applyOrder } from './market/order-effects.ts';
import { MeasureRow } from './measures/measure.entity.ts';
import { Dossiers1700000000001 } from './migrations/0001-dossiers.ts';
import { LinksAndLookups1700000000002 } from './migrations/0002-links-and-lookups.ts';
import { Counters1700000000003 } from './migrations/0003-counters.ts';
import { PovertyStatus1700000000004 } from './migrations/0004-poverty-status.ts';
import { SaleRow } from './sales/sale.entity.ts';

/** What the process and the tests start. */
export const household: ServiceDefinition = {
  name: 'household',
  module: HouseholdModule,
  entities: [HouseholdRecord, MeasureRow, LinkRow, SaleRow, ConflictRow],
  migrations: [
    Dossiers1700000000001,
    LinksAndLookups1700000000002,
    Counters1700000000003,
    PovertyStatus1700000000004,
  ],
  consumer: () => ({ producers: ['marketplace'], on: [reactTo(orderAggregate, applyOrder)] }),
};
