import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const redFlags: ResourceProps = {
  name: 'red-flags',
  list: lazy(async () => ({ default: (await import('./red-flag-list.tsx')).RedFlagList })),
};

export const redFlagIndicators: ResourceProps = {
  name: 'red-flag-indicators',
  list: lazy(async () => ({ default: (await import('./indicator-list.tsx')).IndicatorList })),
};
