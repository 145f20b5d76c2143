import { z } from 'zod';
import { figureCounts } from '../kernel/figure-counts.ts';

export const figures = figureCounts('household', {
  'household.households': z.int(),
  'household.measures': z.int(),
  'household.incomeEntriesFen': z.int(),
});
