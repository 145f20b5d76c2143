import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const sellers: ResourceProps = {
  name: 'sellers',
  list: lazy(async () => ({ default: (await import('./seller-list.tsx')).SellerList })),
  show: lazy(async () => ({ default: (await import('./seller-show.tsx')).SellerShow })),
  create: lazy(async () => ({ default: (await import('./seller-create.tsx')).SellerCreate })),
  recordRepresentation: 'name',
};
