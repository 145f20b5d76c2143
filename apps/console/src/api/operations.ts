import type { API } from '@yinhu/contracts';
import type { Operation } from '@yinhu/contracts/kernel';
import { OPERATION_TABLE } from './operation-table.ts';

/** What a call needs of its operation: no schemas, so that no context has to be loaded for it. */
export type WireFacts = Pick<Operation, 'http' | 'kind' | 'access' | 'session' | 'unkeyed'>;

type Api = typeof API;
type NamesIn<C extends keyof Api, K extends keyof Api[C] = keyof Api[C]> = K extends string
  ? `${C}.${K}.${keyof Api[C][K] & string}`
  : never;

/** Every operation's path in the API. */
export type OperationPath = { [C in keyof Api]: NamesIn<C> }[keyof Api];

/** The operation at a path. */
export type OperationAt<P extends string> =
  P extends `${infer C extends keyof Api & string}.${infer K}.${infer O}`
    ? K extends keyof Api[C]
      ? O extends keyof Api[C][K]
        ? Api[C][K][O]
        : never
      : never
    : never;

/**
 * An operation to be called before, or without, its context being loaded. What comes back is typed; there are
 * no schemas in it.
 */
export function operationAt<P extends OperationPath>(path: P): OperationAt<P> {
  const facts = OPERATION_TABLE[path];
  if (!facts) throw new Error(`${path} cannot be called over HTTP`);
  const name = path.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return { name, ...facts } as unknown as OperationAt<P>;
}
