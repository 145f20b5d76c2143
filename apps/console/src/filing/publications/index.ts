import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export { PublicationSection } from './publication-section.tsx';

export const publications: ResourceProps = {
  name: 'publications',
  list: lazy(async () => ({ default: (await import('./publication-list.tsx')).PublicationList })),
};
