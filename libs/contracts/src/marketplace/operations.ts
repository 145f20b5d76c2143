import { figures } from './figures.ts';
import { listings } from './listings.ts';
import { orders } from './orders.ts';
import { sellers } from './sellers.ts';

/** Every operation of the marketplace service: an operation's name is its path here. */
export const MARKETPLACE = {
  sellers,
  listings,
  orders,
  figures,
} as const;
