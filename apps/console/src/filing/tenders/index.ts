import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const tenders: ResourceProps = {
  name: 'tenders',
  list: lazy(async () => ({ default: (await import('./tender-list.tsx')).TenderList })),
  show: lazy(async () => ({ default: (await import('./tender-show.tsx')).TenderShow })),
  create: lazy(async () => ({ default: (await import('./tender-create.tsx')).TenderCreate })),
  recordRepresentation: 'title',
};
