import type { Role } from './roles.ts';

/**
 * Roles that stand together in several operations: who may do something is said once, and changes in one
 * place.
 */
type Group = readonly Role[];

/** The county's purchasing office. */
export const PURCHASING_OFFICE = ['county_admin', 'county_reviewer'] as const satisfies Group;
/** The office, and the province that oversees it. */
export const OFFICE_AND_PROVINCE = ['province_supervisor', ...PURCHASING_OFFICE] as const satisfies Group;
/** Who works on a county's purchases: the office and the entities' clerks. */
export const COUNTY_FILING_STAFF = [...PURCHASING_OFFICE, 'entity_clerk'] as const satisfies Group;
/** Everybody who reads a county's purchases before the public does. */
export const FILING_STAFF = ['province_supervisor', ...COUNTY_FILING_STAFF] as const satisfies Group;
/** Who answers for a county, and for the province. */
export const HEADS = ['province_supervisor', 'county_admin'] as const satisfies Group;
/** Who looks after households, in the village and in the township. */
export const HOUSEHOLD_CADRES = ['household_officer', 'township_reviewer'] as const satisfies Group;
