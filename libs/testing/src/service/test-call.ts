import { randomUUID } from 'node:crypto';
import { type Call, monotonicNow, newTraceparent } from '@yinhu/contracts/kernel';
import { testActor } from './test-tokens.ts';

/** A call as a use case gets it, for tests below the message handlers. */
export const testCall = (call: Partial<Call> = {}): Call => ({
  actor: testActor(),
  at: new Date(),
  operation: 'test.things.do',
  requestId: randomUUID(),
  traceparent: newTraceparent(),
  deadline: monotonicNow() + 30_000,
  ...call,
});
