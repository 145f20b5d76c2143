import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const filings: ResourceProps = {
  name: 'filings',
  list: lazy(async () => ({ default: (await import('./filing-list.tsx')).FilingList })),
  show: lazy(async () => ({ default: (await import('./filing-show.tsx')).FilingShow })),
  create: lazy(async () => ({ default: (await import('./filing-create.tsx')).FilingCreate })),
  edit: lazy(async () => ({ default: (await import('./filing-edit.tsx')).FilingEdit })),
  recordRepresentation: 'title',
};
