import { deadLetters } from '../kernel/log-operations.ts';
import { figures } from './figures.ts';
import { householdLinks } from './household-links.ts';
import { householdLookups } from './household-lookups.ts';
import { households } from './households.ts';
import { income } from './income.ts';
import { marketSales, saleLimits } from './market-sales.ts';
import { measures } from './measures.ts';
import { registrationConflicts } from './registration-conflicts.ts';

/** Every operation of the household service: an operation's name is its path here. */
export const HOUSEHOLD = {
  households,
  lookups: householdLookups,
  links: householdLinks,
  marketSales,
  saleLimits,
  registrationConflicts,
  measures,
  income,
  figures,
  deadLetters: deadLetters('household'),
} as const;
