import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const saleLimits: ResourceProps = {
  name: 'sale-limits',
  list: lazy(async () => ({ default: (await import('./sale-limit-list.tsx')).SaleLimitList })),
  create: lazy(async () => ({ default: (await import('./sale-limit-create.tsx')).SaleLimitCreate })),
};
