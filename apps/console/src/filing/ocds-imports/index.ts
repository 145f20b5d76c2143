import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const ocdsImports: ResourceProps = {
  name: 'ocds-imports',
  list: lazy(async () => ({ default: (await import('./import-list.tsx')).ImportList })),
  recordRepresentation: 'ocid',
};
