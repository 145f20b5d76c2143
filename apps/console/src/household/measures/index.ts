import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const measures: ResourceProps = {
  name: 'measures',
  list: lazy(async () => ({ default: (await import('./measure-list.tsx')).MeasureList })),
  recordRepresentation: 'title',
};
