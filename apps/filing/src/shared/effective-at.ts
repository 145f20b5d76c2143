import { type Call, fieldProblem } from '@yinhu/contracts/kernel';

/**
 * The instant a step takes effect: that of the call, and never before the step that came before it. A clock
 * that was put back, or that is behind another replica's, is no fault of the caller's.
 * @throws Problem `validation_failed` when it was back-dated to before that step
 */
export function effectiveAt(call: Call, previous: Date): Date {
  if (call.at >= previous) return call.at;
  if (!call.backdated) return previous;
  throw fieldProblem('Effective-At', 'too_early', { earliest: previous.toISOString() });
}
