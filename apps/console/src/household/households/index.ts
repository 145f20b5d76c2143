import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const households: ResourceProps = {
  name: 'households',
  list: lazy(async () => ({ default: (await import('./household-list.tsx')).HouseholdList })),
  show: lazy(async () => ({ default: (await import('./household-show.tsx')).HouseholdShow })),
  create: lazy(async () => ({ default: (await import('./household-create.tsx')).HouseholdCreate })),
  recordRepresentation: 'number',
};
