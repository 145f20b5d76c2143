import { FILING } from '@yinhu/contracts/filing';
import type { User } from '@yinhu/contracts/identity';
import { type Operation, PROVINCE, type Role } from '@yinhu/contracts/kernel';
import { OVERSIGHT } from '@yinhu/contracts/oversight';
import { mayCall } from '../api/access.ts';
import { RESOURCES, type ResourceName } from '../api/resources.ts';

export interface MenuItem {
  readonly to: string;
  /** Translation key. */
  readonly label: string;
  readonly icon: string;
}

export interface MenuSection {
  readonly label: string;
  readonly items: readonly MenuItem[];
}

/** The overview a person starts from: the own division, the whole province for its supervisor. */
export const overviewOf = (user: User | null): string => `/overview/${user?.divisionCode ?? PROVINCE}`;

const of = (resource: ResourceName): [MenuItem, Operation] => [
  { to: `/${resource}`, label: `resources.${resource}.name`, icon: resource },
  RESOURCES[resource].list,
];

const sections = (user: User | null): [string, [MenuItem, Operation][]][] => [
  [
    'menu.oversight',
    [
      [{ to: overviewOf(user), label: 'menu.overview', icon: 'overview' }, OVERSIGHT.divisions.summary],
      [{ to: '/operations', label: 'menu.status', icon: 'operations' }, OVERSIGHT.divisions.recount],
    ],
  ],
  [
    'menu.filing',
    [
      of('reviews'),
      of('filings'),
      of('tenders'),
      of('red-flags'),
      of('entities'),
      of('quotas'),
      of('publications'),
      of('published-filings'),
      [{ to: '/open-data', label: 'open_data.menu', icon: 'open-data' }, FILING.ocds.summary],
      [{ to: '/ocds-imports', label: 'resources.ocds-imports.name', icon: 'ocds-imports' }, FILING.ocdsImports.import],
      of('filing-rules'),
      [{ to: '/verify', label: 'verify.menu', icon: 'verify' }, FILING.certificates.verify],
    ],
  ],
  [
    'menu.venues',
    [
      [{ to: '/venue-calendar', label: 'venue.calendar', icon: 'venue-calendar' }, FILING.venueCalendar.show],
      of('venue-bookings'),
      of('venue-rooms'),
    ],
  ],
  ['menu.mall', [of('listings'), of('orders'), of('sellers')]],
  [
    'menu.household',
    [of('households'), of('measures'), of('household-links'), of('market-sales'), of('registration-conflicts'), of('sale-limits')],
  ],
  [
    'menu.admin',
    [
      of('organisations'),
      of('users'),
      [{ to: '/working-calendar', label: 'calendar.title', icon: 'working-calendar' }, FILING.calendar.import],
    ],
  ],
];

/** What a role's menu holds: every page whose operation the role may call. */
export function menuOf(user: User | null): MenuSection[] {
  const role: Role = user?.role ?? 'public';
  return sections(user)
    .map(([label, items]) => ({ label, items: items.filter(([, operation]) => mayCall(operation, role)).map(([item]) => item) }))
    .filter((section) => section.items.length > 0);
}

const HOMES: Partial<Record<Role, string>> = {
  county_reviewer: '/reviews',
  entity_clerk: '/filings',
  helping_buyer: '/listings',
  seller_clerk: '/orders',
};

/** Where a role starts its day. */
export function homeOf(user: User): string {
  return HOMES[user.role] ?? (mayCall(OVERSIGHT.divisions.summary, user.role) ? overviewOf(user) : '/listings');
}
