import type { Feature } from '../api/feature.ts';
import { householdLinks } from './household-links/index.ts';
import { households } from './households/index.ts';
import { marketSales } from './market-sales/index.ts';
import { measures } from './measures/index.ts';
import { registrationConflicts } from './registration-conflicts/index.ts';
import { saleLimits } from './sale-limits/index.ts';

export const household: readonly Feature[] = [
  householdLinks,
  households,
  marketSales,
  measures,
  registrationConflicts,
  saleLimits,
];
