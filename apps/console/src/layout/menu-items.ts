import { API, type Operation, type Role, type User } from '@yinhu/contracts';
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

/** Code of the province whose deployment this is. */
export const PROVINCE = '36';

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
      [{ to: overviewOf(user), label: 'menu.overview', icon: 'overview' }, API.oversight.summary],
      [{ to: '/operations', label: 'menu.status', icon: 'operations' }, API.oversight.recount],
    ],
  ],
  ['menu.filing', [of('filings'), of('entities'), of('quotas'), of('published-filings'), of('filing-rules')]],
  ['menu.mall', [of('listings'), of('orders'), of('sellers')]],
  ['menu.household', [of('households'), of('measures')]],
  ['menu.admin', [of('organisations'), of('users')]],
];

/** What a role's menu holds: every page whose operation the role may call. */
export function menuOf(user: User | null): MenuSection[] {
  const role: Role = user?.role ?? 'public';
  return sections(user)
    .map(([label, items]) => ({ label, items: items.filter(([, operation]) => mayCall(operation, role)).map(([item]) => item) }))
    .filter((section) => section.items.length > 0);
}

const HOMES: Partial<Record<Role, string>> = { entity_clerk: '/filings', helping_buyer: '/listings', seller_clerk: '/orders' };

/** Where a role starts its day. */
export function homeOf(user: User): string {
  if (mayCall(API.oversight.summary, user.role)) return overviewOf(user);
  return HOMES[user.role] ?? '/listings';
}
