export * from './api-error.ts';
export * from './http-client.ts';
export { newIdempotencyKey } from './repeats.ts';
