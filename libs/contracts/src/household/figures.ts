import { z } from 'zod';
import { figureCounts } from '../system/figure-counts.ts';

/** What household counts of a division on a day, from its own tables. */
export const HouseholdFigures = z.object({
  'household.households': z.int(),
  'household.measures': z.int(),
  'household.incomeEntriesFen': z.int(),
});
export type HouseholdFigures = z.infer<typeof HouseholdFigures>;

export const figures = figureCounts('household', HouseholdFigures);
