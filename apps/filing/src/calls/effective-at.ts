import { type Call, fieldProblem } from '@yinhu/contracts';

/** How far the clocks of two replicas may be apart. */
const CLOCK_SKEW_MS = 60_000;

/**
 * The instant a step takes effect: that of the call, and never before the step that came before it.
 * @throws Problem `validation_failed` when it was back-dated to before that step
 */
export function effectiveAt(call: Call, previous: Date): Date {
  if (call.at >= previous) return call.at;
  if (previous.getTime() - call.at.getTime() < CLOCK_SKEW_MS) return previous;
  throw fieldProblem('Effective-At', 'too_early', { earliest: previous.toISOString() });
}
