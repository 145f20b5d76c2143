export { OVERSIGHT } from './operations.ts';
export * from './oversight.ts';
