import type { ServiceDefinition } from '@yinhu/service';
import { ListingRow } from './listings/listing.entity.ts';
import { MarketplaceModule } from './marketplace.module.ts';
import { Mall1700000000001 } from './migrations/0001-mall.ts';
import { Stations1700000000002 } from './migrations/0002-stations.ts';
import { NameConsent1700000000003 } from './migrations/0003-name-consent.ts';
import { OrderStates1700000000004 } from './migrations/0004-order-states.ts';
import { FarmersFoundByName1700000000005 } from './migrations/0005-farmers-found-by-name.ts';
import { OrderRow } from './orders/order.entity.ts';
import { SellerRow } from './sellers/seller.entity.ts';

/** What the process and the tests start. */
export const marketplace: ServiceDefinition = {
  name: 'marketplace',
  module: MarketplaceModule,
  entities: [SellerRow, ListingRow, OrderRow],
  migrations: [
    Mall1700000000001,
    Stations1700000000002,
    NameConsent1700000000003,
    OrderStates1700000000004,
    FarmersFoundByName1700000000005,
  ],
};
