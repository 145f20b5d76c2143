import { businessDate, fieldProblem } from '@yinhu/contracts/kernel';

/**
 * Nobody changes what rules said yesterday, whatever else they may back-date. @throws Problem
 * `validation_failed`
 */
export function requireFromToday(effectiveFrom: string): void {
  const earliest = businessDate(new Date());
  if (effectiveFrom < earliest) throw fieldProblem('effectiveFrom', 'too_early', { earliest });
}
