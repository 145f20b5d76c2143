import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const marketSales: ResourceProps = {
  name: 'market-sales',
  list: lazy(async () => ({ default: (await import('./market-sale-list.tsx')).MarketSaleList })),
  recordRepresentation: 'orderNumber',
};
