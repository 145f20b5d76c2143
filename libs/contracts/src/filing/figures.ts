import { z } from 'zod';
import { figureCounts } from '../kernel/figure-counts.ts';

export const figures = figureCounts('filing', {
  'filing.batches': z.int(),
  'filing.budgetFen': z.int(),
  'filing.purchasingEntities': z.int(),
});
