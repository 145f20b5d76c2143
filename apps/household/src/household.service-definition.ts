import { orderAggregate } from '@yinhu/contracts/marketplace';
import { reactTo } from '@yinhu/messaging';
import type { ServiceDefinition } from '@yinhu/service';
import { HouseholdModule } from './household.module.ts';
import { applyOrder } from './market/order-effects.ts';
import { Dossiers1700000000001 } from './migrations/0001-dossiers.ts';
import { LinksAndLookups1700000000002 } from './migrations/0002-links-and-lookups.ts';

/** What the process and the tests start. */
export const household: ServiceDefinition = {
  name: 'household',
  module: HouseholdModule,
  entities: [],
  migrations: [Dossiers1700000000001, LinksAndLookups1700000000002],
  consumer: () => ({ producers: ['marketplace'], on: [reactTo(orderAggregate, applyOrder)] }),
};
