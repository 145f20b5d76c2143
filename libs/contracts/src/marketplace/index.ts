import './errors.ts';

export * from './listings.ts';
export { MARKETPLACE } from './operations.ts';
export * from './orders.ts';
export * from './sellers.ts';
