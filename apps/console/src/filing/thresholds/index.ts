import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const thresholds: ResourceProps = {
  name: 'thresholds',
  list: lazy(async () => ({ default: (await import('./threshold-list.tsx')).ThresholdList })),
  create: lazy(async () => ({ default: (await import('./threshold-create.tsx')).ThresholdCreate })),
};
