import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const orders: ResourceProps = {
  name: 'orders',
  list: lazy(async () => ({ default: (await import('./order-list.tsx')).OrderList })),
  show: lazy(async () => ({ default: (await import('./order-show.tsx')).OrderShow })),
  recordRepresentation: 'number',
};
