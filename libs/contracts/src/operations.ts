import { FILING } from './filing/operations.ts';
import { HOUSEHOLD } from './household/operations.ts';
import { IDENTITY } from './identity/operations.ts';
import type { Operation } from './kernel/operation.ts';
import { MARKETPLACE } from './marketplace/operations.ts';
import { OVERSIGHT } from './oversight/operations.ts';

/** Every operation of the system by context and collection, for code that needs all contexts at once. */
export const API = {
  identity: IDENTITY,
  filing: FILING,
  marketplace: MARKETPLACE,
  household: HOUSEHOLD,
  oversight: OVERSIGHT,
} as const;

export const OPERATIONS: readonly Operation[] = Object.values(API).flatMap((context) =>
  Object.values(context).flatMap((collection) => Object.values(collection) as Operation[]),
);
