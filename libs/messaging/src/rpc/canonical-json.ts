import { createHash } from 'node:crypto';

/** SHA-256 (hex) of a JSON value, the same whatever the order of its fields. */
export const canonicalHash = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex');

export const canonicalJson = (value: unknown): string => JSON.stringify(value, inOrder) ?? 'null';

const inOrder = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
