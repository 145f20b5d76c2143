import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const householdLinks: ResourceProps = {
  name: 'household-links',
  list: lazy(async () => ({ default: (await import('./household-link-list.tsx')).HouseholdLinkList })),
  recordRepresentation: 'householdNumber',
};
