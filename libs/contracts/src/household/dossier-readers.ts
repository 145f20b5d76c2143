import type { Role } from '../kernel/roles.ts';

/** Who reads dossiers, measures and income within the own division. */
export const DOSSIER_READERS = [
  'province_supervisor',
  'county_admin',
  'county_reviewer',
  'household_officer',
  'township_reviewer',
] as const satisfies readonly Role[];
