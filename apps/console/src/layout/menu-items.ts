import type { User } from '@yinhu/contracts/identity';
import type { Role } from '@yinhu/contracts/kernel';
import { mayCall } from '../api/access.ts';
import { type LinkDeclaration, type MenuEntry, SECTIONS, type Section } from '../api/feature.ts';
import { linkKey } from '../api/feature-names.ts';
import type { OperationPath } from '../api/operations.ts';
import { overviewOf } from '../api/own-division.ts';
import { FEATURES } from '../features.ts';

export interface MenuItem extends MenuEntry {
  readonly to: string;
  /** Translation key. */
  readonly label: string;
}

export interface MenuSection {
  readonly name: Section;
  readonly items: readonly MenuItem[];
}

type Offer = MenuItem & { readonly operation: OperationPath };

const linkOf = (link: LinkDeclaration, user: User | null): Offer => ({
  ...link,
  to: typeof link.to === 'string' ? link.to : link.to(user),
  label: linkKey(link),
});

const offers = (user: User | null): Offer[] =>
  FEATURES.flatMap(({ resources = {}, links = [] }) => [
    ...links.map((link) => linkOf(link, user)),
    ...Object.entries(resources).flatMap(([name, { menu, operations }]) =>
      menu ? [{ ...menu, to: `/${name}`, label: `resources.${name}.name`, operation: operations.list }] : [],
    ),
  ]);

/** What a role's menu holds: every page whose operation the role may call. */
export function menuOf(user: User | null): MenuSection[] {
  const role: Role = user?.role ?? 'public';
  const offered = offers(user).filter(({ operation }) => mayCall(operation, role));
  return SECTIONS.map((name) => ({
    name,
    items: offered.filter(({ section }) => section === name).sort((a, b) => a.order - b.order),
  })).filter(({ items }) => items.length > 0);
}

/** Where a role starts its day. */
export function homeOf(user: User): string {
  const home = offers(user).find(({ homeOf: roles }) => roles?.includes(user.role));
  return home?.to ?? (mayCall('oversight.divisions.summary', user.role) ? overviewOf(user) : '/listings');
}
