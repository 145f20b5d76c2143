import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const catalogueNodes: ResourceProps = {
  name: 'catalogue-nodes',
  list: lazy(async () => ({ default: (await import('./catalogue-page.tsx')).CataloguePage })),
};
