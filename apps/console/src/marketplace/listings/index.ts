import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const listings: ResourceProps = {
  name: 'listings',
  list: lazy(async () => ({ default: (await import('./listing-list.tsx')).ListingList })),
  show: lazy(async () => ({ default: (await import('./listing-show.tsx')).ListingShow })),
  create: lazy(async () => ({ default: (await import('./listing-create.tsx')).ListingCreate })),
  edit: lazy(async () => ({ default: (await import('./listing-edit.tsx')).ListingEdit })),
  recordRepresentation: 'title',
};
