import { AsyncLocalStorage } from 'node:async_hooks';
import type { Call } from '@yinhu/contracts/kernel';

type CallIdentity = Pick<Call, 'operation' | 'requestId' | 'traceparent'>;

const storage = new AsyncLocalStorage<CallIdentity>();

/** Runs work so that everything it logs can be told to belong to the call. */
export const runInCall = <T>(call: CallIdentity, work: () => T): T => storage.run(call, work);

/**
 * The call that the current code serves; undefined outside of calls. For logs only: use cases get their
 * `Call` as an argument.
 */
export const currentCall = (): CallIdentity | undefined => storage.getStore();
