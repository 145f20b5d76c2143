import type { Role } from '../system/roles.ts';

/** Roles that may read dossiers, measures and income within their own division. */
export const DOSSIER_READERS = [
  'province_supervisor',
  'county_admin',
  'county_reviewer',
  'household_officer',
  'township_reviewer',
] as const satisfies readonly Role[];

/** Roles outside a household's own chain of cadres: names masked, no health, no free text. */
export const MASKED_READERS = ['province_supervisor', 'county_admin'] as const satisfies readonly Role[];
export const seesMaskedOnly = (role: Role | undefined): boolean => MASKED_READERS.some((one) => one === role);
