import './errors.ts';

export { MarketplaceFigures } from './figures.ts';
export { MARKETPLACE_GLOSSARY } from './glossary.ts';
export * from './listings.ts';
export { MARKETPLACE } from './operations.ts';
export * from './orders.ts';
export * from './sellers.ts';
