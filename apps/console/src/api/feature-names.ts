import type { Pair, Pairs } from '../i18n/bilingual.ts';
import type { Feature, LinkDeclaration } from './feature.ts';

/** Message key of a link in the menu; of one that leads each person elsewhere, by its section. */
export const linkKey = ({ to, section }: Pick<LinkDeclaration, 'to' | 'section'>): string =>
  `menu.pages.${typeof to === 'string' ? to.slice(1) : section}`;

/** What features are called: texts that the menu, and whoever names a resource, need at once. */
export function namesOf(features: readonly Feature[]): Pairs {
  const resources: Record<string, { name: Pair }> = {};
  const pages: Record<string, Pair> = {};
  for (const feature of features) {
    for (const [resource, { name }] of Object.entries(feature.resources ?? {}))
      if (name) resources[resource] = { name };
    for (const link of feature.links ?? []) pages[linkKey(link).slice('menu.pages.'.length)] = link.label;
  }
  return { resources, menu: { pages } };
}
