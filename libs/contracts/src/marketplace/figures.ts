import { z } from 'zod';
import { figureCounts } from '../kernel/figure-counts.ts';

export const figures = figureCounts('marketplace', {
  'marketplace.assistanceOrders': z.int(),
  'marketplace.cooperatives': z.int(),
  'marketplace.farmerSellers': z.int(),
  'marketplace.listings': z.int(),
  'marketplace.salesFen': z.int(),
});
