import { type ErrorCode, Problem } from '@yinhu/contracts/kernel';
import { unavailability } from '@yinhu/database';

const PASSING: ReadonlySet<ErrorCode> = new Set([
  'service_unavailable',
  'deadline_exceeded',
  'outcome_unknown',
]);

/**
 * Whether an error says that a server was not there or lacked something, so that the same work may succeed
 * later.
 */
export const isUnavailable = (error: unknown): boolean =>
  error instanceof Problem ? PASSING.has(error.code) : unavailability(error) !== undefined;
