import { z } from 'zod';
import { figureCounts } from '../system/figure-counts.ts';

/** What marketplace counts of a division on a day, from its own tables. */
export const MarketplaceFigures = z.object({
  'marketplace.assistanceOrders': z.int(),
  'marketplace.cooperatives': z.int(),
  'marketplace.farmerSellers': z.int(),
  'marketplace.listings': z.int(),
  'marketplace.salesFen': z.int(),
});
export type MarketplaceFigures = z.infer<typeof MarketplaceFigures>;

export const figures = figureCounts('marketplace', MarketplaceFigures);
