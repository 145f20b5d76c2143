import type { Feature } from '../api/feature.ts';
import { listings } from './listings/index.ts';
import { orders } from './orders/index.ts';
import { sellers } from './sellers/index.ts';

export const marketplace: readonly Feature[] = [listings, orders, sellers];
