import type { Role } from '@yinhu/contracts/kernel';
import type { County, Staff } from '../counties/county.ts';
import type { Person } from '../system/person.ts';
import type { ReferenceYear } from '../system/reference-year.ts';
import type { System } from '../system/system.ts';

/** What the suites of a run share. */
export interface World {
  readonly system: System;
  /**
   * The county that the suites act in; `neighbour` is like it, beside it. Chongyi is left to its reference
   * year.
   */
  readonly home: County;
  readonly neighbour: County;
  readonly year: ReferenceYear;
}

/** The world, once it has been set up: not before tests run. */
export type Given = () => World;

/** Roles as people of a county have them; the province's supervisor and the public are above counties. */
export const STAFF_OF_ROLE = {
  county_admin: 'admin',
  county_reviewer: 'reviewer',
  entity_clerk: 'clerk',
  helping_buyer: 'buyer',
  seller_clerk: 'cooperative',
  household_officer: 'officer',
  township_reviewer: 'township',
  department_officer: 'department',
} as const satisfies Partial<Record<Role, Staff>>;

const isOfCounty = (role: Role): role is keyof typeof STAFF_OF_ROLE => role in STAFF_OF_ROLE;

/** User name of somebody in the role. */
export const usernameOf = ({ home }: World, role: Role): string =>
  isOfCounty(role) ? home.username(STAFF_OF_ROLE[role]) : role.replaceAll('_', '-');

export const someone = (world: World, role: Role): Person => world.system.people.as(usernameOf(world, role));

export const supervisor = (world: World): Person => someone(world, 'province_supervisor');

/** The processes that serve, but for what fills in a demonstration. */
export function servicesOf({ system }: World): Record<string, number> {
  const { loader: _, ...services } = system.yinhu.pids();
  return services;
}
