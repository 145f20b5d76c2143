import { z } from 'zod';
import { figureCounts } from '../system/figure-counts.ts';

/** What filing counts of a division on a day, from its own tables. */
export const FilingFigures = z.object({
  'filing.batches': z.int(),
  'filing.budgetFen': z.int(),
  'filing.purchasingEntities': z.int(),
});
export type FilingFigures = z.infer<typeof FilingFigures>;

export const figures = figureCounts('filing', FilingFigures);
